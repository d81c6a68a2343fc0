/** Mutated and hostile pages: reading never throws, and takes time in proportion to size. */
import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { readPage } from "../../../generator/src/page/read-page.js";
import { mutate, mutations } from "./mutations.js";
import { pageCases, realPages } from "../../cases/page/pages.js";

/** `npm run test:pages` sets a minute, and folders of real documentation pages. */
const { FUZZ_SECONDS: asked, PAGES_FOLDERS: realFolders } = process.env;
const seconds = Number(asked ?? 3);
const testPages = [...pageCases("test/cases/page/traits"), ...pageCases("test/cases/page/problems")];
const pages = [...testPages, ...(realFolders?.split(delimiter).flatMap(realPages) ?? [])];

/** Generous, because machines are noisy: a page of 20,000 characters takes about 20 ms. */
const maxMs = 3000;
const maxMsPerCharacter = 0.05;

it("reads mutated pages in time and without an exception", { timeout: seconds * 2000 + 60_000 }, async () => {
  const page = fc.record({ case: fc.constantFrom(...pages), changes: mutations });
  await fc.assert(
    fc.asyncProperty(page, async ({ case: { file, text }, changes }) => {
      const mutated = mutate(text, changes);
      const start = performance.now();
      const { value, diagnostics } = await readPage({ path: file, text: mutated });
      expect(performance.now() - start).toBeLessThan(maxMs + mutated.length * maxMsPerCharacter);
      expect(value === undefined ? diagnostics.length : 1).toBe(1);
    }),
    { numRuns: seconds * 1000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false },
  );
});

const lead = "## Request fields\n| Field | Type | Required | Description |\n|---|---|---|---|\n| A | Integer | Yes | ";
const texts: readonly string[] = [
  "[", "](", "*a_ ", "`a``", "<a ", "&a", "(", "1,", "max value is ", "up to 1 ", "Valid values: A, ", "A indicates ",
  "a.", "aB field not ", "```\n{", "|\n| b", "|\n| b | String | ", "\n", "<li>", "<b>", "<br>", "\n• b", "https://a/", "\\",
  " ", "A and ", "# ", "; 1:", "only ", "exceeds the ", "value 1 to ", "b.b.", "\n- b",
  "\n\n> b", "default: 1 ", "unit: s, in s ", "<table><tr><td rowspan=999 colspan=20>b<tr>", "<td rowspan=999>b<tr>", "~~~\n## b\n", "- - ",
  "~~a", "~~a~~ ", "a<sup>1", "<del>a", "[^1]", "a[1](#a)", "<s>a</s>", "<code>a", "`a.b.c`", "a.b.c: ", "\n- `a` string, ", "(a. ",
  "\n\n<table><tr><td>\n\n</table>", "\n\n<table><tr><td>\n\n", "\n\n<dl><dt>a<dd>b", "<table><tr><th>Field<th>Type<tr><td>", "* ",
]; // prettier-ignore

// Machines are noisy, so these are not part of the usual tests.
const describeIfAsked = asked === undefined ? (): void => undefined : describe;

describeIfAsked("time in proportion to size", () => {
  it.each(texts)("is kept for repeated %j", { timeout: 60_000 }, async (text) => {
    const timeOf = async (times: number): Promise<number> => {
      const page = lead + text.repeat(Math.ceil((times * 4000) / text.length));
      const start = performance.now();
      await readPage({ path: "page.md", text: page });
      return performance.now() - start;
    };
    await timeOf(1);
    const short = Math.max(20, await timeOf(1));
    // Eight times the text may take sixteen times as long, because machines are noisy; quadratic time would be 64 times.
    expect(Math.min(await timeOf(8), await timeOf(8))).toBeLessThan(short * 16 + 100);
  });
});
