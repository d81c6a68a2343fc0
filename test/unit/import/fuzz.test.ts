/**
 * Properties of the import of random pages: it does not throw, the result is a valid spec with all its comments, and a second
 * import changes nothing.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { importPage, type ImportInput } from "../../../generator/src/import/import-page.js";
import { build } from "../../../generator/src/model/build.js";
import { readPage } from "../../../generator/src/page/read-page.js";
import { mutate, mutations } from "../page/mutations.js";

const { FUZZ_SECONDS: asked } = process.env;
const seconds = Number(asked ?? 3);

const read = (path: string): string => readFileSync(`test/cases/${path}`, "utf8");
const booking = {
  into: "booking.yaml",
  spec: read("import-loop/spec/booking.yaml"),
  pages: ["import-loop/page-2023.md", "import-loop/page-2024.md"],
};
const order = {
  into: "order.yaml",
  spec: `${read("import/decided/spec/create-order.yaml")}\n${read("import/decided/spec/shop.yaml")}`,
  pages: ["import/decided/page.md"],
};
const settings = [booking, order].flatMap(({ into, spec, pages }) =>
  pages.map((page) => ({ into, spec, page: read(page) })),
);

it("keeps a spec valid, whatever the page", { timeout: seconds * 3000 + 60_000 }, async () => {
  const input = fc.record({
    setting: fc.constantFrom(...settings),
    changes: fc.option(mutations),
    isNew: fc.boolean(),
    isRecorded: fc.boolean(),
    isPruning: fc.boolean(),
    hasWindowsLines: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(input, async ({ setting, changes, isNew, isRecorded, isPruning, hasWindowsLines }) => {
      const page = { path: "page.md", text: changes === null ? setting.page : mutate(setting.page, changes) };
      const { value: facts } = await readPage(page);
      if (facts === undefined) return;
      const text = hasWindowsLines ? setting.spec.replaceAll("\n", "\r\n") : setting.spec;
      const files = isNew ? [] : [{ path: setting.into, text }];
      const common = { into: setting.into, updated: null, isPruning };
      const record =
        isRecorded && !isNew
          ? await recordOf({ ...common, files, page: { path: "page.md", text: setting.page } })
          : undefined;
      const { value, diagnostics } = importPage({ ...common, page, facts, files, record, date: "2024-01-01" });
      if (value === undefined) {
        expect(diagnostics.length).toBeGreaterThan(0);
        return;
      }
      const after = value.files.length === 0 ? files : value.files;
      expect(build(after).value).toBeDefined();
      if (!isPruning && !isNew)
        expect(commentsOf(after[0]?.text ?? "")).toEqual(expect.arrayContaining(commentsOf(text)));
      const again = importPage({ ...common, page, facts, files: after, record: value.record, date: "2030-01-01" });
      expect(again.value?.files).toEqual([]);
    }),
    { numRuns: seconds * 1000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false },
  );
});

/** The record of an import of the original page. */
async function recordOf(input: Omit<ImportInput, "facts" | "record" | "date">): Promise<string | undefined> {
  const { value: facts } = await readPage(input.page);
  if (facts === undefined) return undefined;
  return importPage({ ...input, facts, record: undefined, date: "2023-01-01", isPruning: false }).value?.record;
}

/** The comments of the original spec, without the marks that an import adds after them. */
const commentsOf = (text: string): string[] =>
  [...text.matchAll(/(?<=^|\s)# ([^\n\r]*?)(?= # review|\r?$)/gm)].map(([, comment]) => comment ?? "");
