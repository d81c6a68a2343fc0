/** Problems of pages: one folder per rule, with a page that has the problem and the expected messages. */
import { describe, expect, it } from "vitest";
import { problemRules } from "../../../generator/src/page/problems/problem-rules.js";
import { holdTo } from "../compare.js";
import { factsOf, pageCases } from "./pages.js";

const cases = pageCases("test/cases/page/problems");
const traits = pageCases("test/cases/page/traits");

describe("cases and rules", () => {
  it("every rule has a case, and every case a rule", () => {
    expect(cases.map(({ name }) => name)).toEqual(Object.keys(problemRules).toSorted());
  });
});

it.each(cases)("finds $name", async ({ name, folder, file, text }) => {
  const { problems } = await factsOf(file, text);
  expect(problems.map(({ rule }) => rule)).toContain(name);
  const actual = problems.map(({ rule, message, line }) => `line ${line}: ${rule}: ${message}\n`);
  holdTo(
    folder,
    new Map([
      ["expected.txt", actual.join("")],
      [file, text],
    ]),
  );
});

it("reports nothing for a page without problems", async () => {
  const page = traits.find(({ name }) => name === "every-part-of-a-page");
  expect((await factsOf(page?.file ?? "", page?.text ?? "")).problems).toEqual([]);
});
