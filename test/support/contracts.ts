/** Contracts of short pages and specs, for tests. */
import { stringify } from "yaml";
import type { Contract } from "../../generator/src/contract/contract.js";
import { contractOfModel } from "../../generator/src/contract/from-model.js";
import { contractOfPage } from "../../generator/src/contract/from-page.js";
import type { SourceFile } from "../../generator/src/diagnostics/diagnostic.js";
import { LineIndex } from "../../generator/src/text/line-index.js";
import { build } from "../../generator/src/model/build.js";
import type { CodeFact, FieldFact, PageFacts } from "../../generator/src/page/facts.js";

type Brief<T, Needed extends keyof T> = Partial<T> & Pick<T, Needed>;

/** A page as a case writes it: a row needs a line only if the test is about lines. */
export interface BriefPage extends Omit<Partial<PageFacts>, "requestFields" | "responseFields" | "errorCodes"> {
  readonly requestFields?: readonly Brief<FieldFact, "path">[];
  readonly responseFields?: readonly Brief<FieldFact, "path">[];
  readonly errorCodes?: readonly Brief<CodeFact, "code">[];
}

export function factsOf(page: BriefPage): PageFacts {
  return {
    title: null,
    updated: null,
    api: "v1/ping",
    apiLine: null,
    method: null,
    methodLine: null,
    hosts: [],
    urlParameters: [],
    maxCallFrequency: null,
    maxBodyBytes: null,
    requestSamples: [],
    responseSamples: [],
    problems: [],
    reading: { tables: { seen: 0, read: 0 }, code: { seen: 0, read: 0 }, unread: [], breaksOff: null },
    ...page,
    requestFields: (page.requestFields ?? []).map(fieldOf),
    responseFields: (page.responseFields ?? []).map(fieldOf),
    errorCodes: (page.errorCodes ?? []).map((row) => ({ description: "", line: 1, ...row })),
  };
}

function fieldOf(row: Brief<FieldFact, "path">): FieldFact {
  const name = row.path.split(".").at(-1) ?? "";
  return { name, type: "string", required: null, description: "", line: 1, ...row };
}

export function pageContract(page: BriefPage, file = "page.md"): Contract {
  return contractOfPage(factsOf(page), file);
}

/** Sections of a spec file, as in YAML; what is missing is filled in with a minimum. `more` are further files. */
export interface BriefSpec {
  readonly [section: string]: unknown;
  readonly service?: object;
  readonly more?: readonly object[];
}

export function specText({ service, more: _, ...sections }: BriefSpec): string {
  return stringify({
    service: {
      name: "demo",
      title: "Demo",
      package: { name: "demo", version: "1.2.3" },
      hosts: ["a.example"],
      ...service,
    },
    operation: "ping",
    path: "/v1/ping",
    request: { name: "PingRequest", fields: {} },
    response: { name: "PingResponse" },
    ...sections,
  });
}

export function specContract(spec: BriefSpec, file = "spec.yaml"): Contract {
  const more = (spec.more ?? []).map((sections, index) => ({
    path: `${index + 1}-${file}`,
    text: stringify(sections),
  }));
  return contractOfFiles([{ path: file, text: specText(spec) }, ...more]);
}

export function contractOfFiles(files: readonly SourceFile[]): Contract {
  const { value: model, diagnostics } = build(files);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const lines = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  return contractOfModel(model, ({ file, start }) => ({ file, line: lines.get(file)?.lineOf(start) ?? 0 }));
}
