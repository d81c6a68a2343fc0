/** The new spec file of a first import: the operation without fields and codes, and its service. */
import { defaultScheme } from "../../auth/schemes.js";
import type { Contract, OperationContract } from "../../contract/contract.js";
import { operationName, requestName, responseName, serviceName } from "../propose/names.js";
import { proposeUrlParameter, schemeFor } from "../propose/url-parameter.js";
import { blockLines, type Draft, type DraftEntry, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import { findEnvelope } from "./envelope.js";

/** What the page and the other files of the spec say about the new file. */
export interface SkeletonOptions {
  readonly title: string | null;
  readonly updated: string | null;
  /** Whether another file of the spec describes the service. */
  readonly hasService: boolean;
}

const preamble = [
  "# Created by `tim-bindgen import` from a documentation page. A line marked `review` is a proposal, or needs a description that",
  "# only a person can write. Check it, complete it and remove the mark.",
];

/** The text of a new file; undefined if the page names no path. */
export function skeletonOf(page: Contract, options: SkeletonOptions): string | undefined {
  const [operation] = page.operations;
  if (operation?.path === undefined) return undefined;
  const sections = [
    sourceOf(options),
    ...(options.hasService ? [] : [serviceOf(page, operation, operation.path)]),
    ...operationOf(operation, operation.path),
  ];
  const texts = sections.flatMap((section) => (section === undefined ? [] : [blockLines(section)]));
  const lines = texts.flatMap((section, index) => {
    const isCompact = section.length === 1 && texts[index - 1]?.length === 1;
    return isCompact ? section : ["", ...section];
  });
  return `${[...preamble, ...lines].join("\n")}\n`;
}

function sourceOf({ title, updated }: SkeletonOptions): DraftEntry | undefined {
  if (title === null && updated === null) return undefined;
  return entry(
    "source",
    mapOf(title === null ? undefined : entry("title", title), updated === null ? undefined : entry("updated", updated)),
  );
}

function serviceOf(page: Contract, { response }: OperationContract, path: string): DraftEntry {
  const name = serviceName(path);
  const scheme = schemeFor(page.urlParameters.map((parameter) => parameter.name));
  const parameters = page.urlParameters.flatMap((parameter) => proposeUrlParameter(parameter, scheme) ?? []);
  const envelope = findEnvelope(response);
  return entry(
    "service",
    mapOf(
      entry("name", name, "review"),
      entry("title", name, "review"),
      entry("package", mapOf(entry("name", `${name}-bindings`), entry("version", "0.1.0")), "review"),
      hostsOf(page),
      scheme === defaultScheme ? undefined : entry("auth", mapOf(entry("scheme", scheme)), "review"),
      parameters.length === 0 ? undefined : entry("urlParameters", { entries: parameters }),
      envelope && entry("envelope", draftOf(withoutOthers(envelope)), "review"),
    ),
  );
}

function hostsOf({ hosts }: Contract): DraftEntry {
  if (hosts.length === 0) return entry("hosts", { items: ["localhost"] }, "review: the page names no host");
  const items = hosts.map(({ host, prose }): Draft =>
    prose === "" ? host : mapOf(entry("host", host), entry("region", prose)),
  );
  return entry("hosts", { items }, "review: the first is the default");
}

function withoutOthers({ others: _, ...envelope }: NonNullable<ReturnType<typeof findEnvelope>>): {
  readonly [key: string]: string | number;
} {
  return envelope;
}

function operationOf(
  { method, frequency, maxBodyBytes, response }: OperationContract,
  path: string,
): readonly DraftEntry[] {
  const name = operationName(path);
  const partial = findEnvelope(response)?.others ?? [];
  return [
    entry("operation", name, "review"),
    entry("path", `/${path}`),
    ...(method === undefined ? [] : [entry("method", method)]),
    ...(frequency === undefined
      ? []
      : [entry("rateLimit", mapOf(entry("calls", frequency.calls), entry("seconds", frequency.seconds)))]),
    entry(
      "request",
      mapOf(
        entry("name", requestName(name), "review"),
        maxBodyBytes === undefined ? undefined : entry("maxBytes", maxBodyBytes.bytes),
        entry("fields", mapOf()),
      ),
    ),
    entry(
      "response",
      mapOf(
        entry("name", responseName(name), "review"),
        partial.length === 0 ? undefined : entry("partial", mapOf(entry("statuses", { items: partial })), "review"),
        entry("fields", mapOf()),
      ),
    ),
  ];
}
