/**
 * Imports into specs. A case is a folder with a page, `case.json` and the spec in `spec/`. It expects the merged spec in
 * `expected/` and the diagnostics in `expected.txt`. A second import changes nothing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../generator/src/diagnostics/diagnostic.js";
import { formatDiagnostics } from "../../generator/src/diagnostics/format.js";
import { inOrder } from "../../generator/src/diagnostics/order.js";
import { rules } from "../../generator/src/diagnostics/rules.js";
import { importPage, type ImportInput } from "../../generator/src/import/import-page.js";
import { recordPath } from "../../generator/src/import/record.js";
import { generate } from "../../generator/src/generate.js";
import { holdTo, readTree } from "./compare.js";
import { factsOf } from "./page/pages.js";

const root = "test/cases/import";

interface Case {
  /** Path of the operation's file. */
  readonly into: string;
  readonly date: string;
  readonly updated?: string;
  readonly prune?: true;
  /** Codes of diagnostics that the case must report. */
  readonly shows?: readonly string[];
}

const cases = readdirSync(root).sort();

it("has a case for every import diagnostic", () => {
  const shown = new Set(cases.flatMap((name) => readCase(name).shows ?? []));
  const all = Object.keys(rules).filter((code) => code.startsWith("import/"));
  expect(all.filter((code) => !shown.has(code))).toEqual([]);
});

describe.each(cases)("%s", (name) => {
  const folder = join(root, name);
  const input = new Map([...readTree(folder)].filter(([path]) => !path.startsWith("expected")));

  it("merges as expected, and changes nothing the second time", async () => {
    const { shows = [], ...settings } = readCase(name);
    const before = await inputOf(input, settings);
    const { value, diagnostics } = importPage(before);
    const files = new Map(input);
    for (const { path, text } of value?.files ?? []) files.set(path, text);
    const found = inOrder(diagnostics);
    const sources = [before.page, ...[...files].map(([path, text]) => ({ path, text }))];
    const said = `${formatDiagnostics(found, sources)}${value === undefined ? "" : `\n${tallyOf(value.tally)}`}`;
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...shows]));
    const expected = [...files].flatMap(([path, text]) =>
      text === input.get(path) ? [] : [[`expected/${path}`, text] as const],
    );
    const record = value === undefined ? [] : [[`expected/${recordPath(settings.into)}`, value.record] as const];
    holdTo(folder, new Map([...input, ...expected, ...record, ["expected.txt", said]]));

    if (value === undefined) return;
    files.set(recordPath(settings.into), value.record);
    const again = importPage(await inputOf(files, { ...settings, date: "2099-12-31" }));
    expect(again.value?.files).toEqual([]);
    expect(again.value?.record).toBe(value.record);
  });
});

describe.each(cases.filter((name) => name.startsWith("from-nothing")))("%s", (name) => {
  it("creates a spec from which a package can be generated", async () => {
    const input = await inputOf(readTree(join(root, name)), readCase(name));
    const { value } = importPage(input);
    const files = new Map([...input.files, ...(value?.files ?? [])].map((one) => [one.path, one]));
    const { value: made, diagnostics } = await generate([...files.values()], { enumStyle: "object" });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made?.map(({ path }) => path)).toContain("client.js");
  });
});

function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(root, name, "case.json"), "utf8"));
}

async function inputOf(files: ReadonlyMap<string, string>, { into, date, updated, prune }: Case): Promise<ImportInput> {
  const file = [...files.keys()].find((path) => path.startsWith("page."));
  if (file === undefined) throw new Error("The case has no page.");
  const page: SourceFile = { path: file, text: files.get(file) ?? "" };
  return {
    page,
    facts: await factsOf(page.path, page.text),
    files: [...files].flatMap(([path, text]) => (isOfSpec(path) ? [{ path, text }] : [])),
    into,
    record: files.get(recordPath(into)),
    updated: updated ?? null,
    date,
    isPruning: prune === true,
  };
}

const isOfSpec = (path: string): boolean => path.startsWith("spec/") && !path.endsWith(".page.json");

const tallyOf = (tally: object): string =>
  `${Object.entries(tally)
    .map(([what, count]) => `${what}: ${count}`)
    .join(", ")}\n`;
