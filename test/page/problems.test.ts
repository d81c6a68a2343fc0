/** What is said against pages: a folder a rule, with a page that has the problem and all that is said of it. */
import { describe, expect, it } from "vitest";
import { problemRules } from "../../generator/src/page/problems/problem-rules.js";
import { holdTo } from "../golden/compare.js";
import { factsOf, pageCases } from "./pages.js";

const cases = pageCases("test/page/problems");
const traits = pageCases("test/page/traits");

describe("cases and rules", () => {
  it("every rule has a case, and every case a rule", () => {
    expect(cases.map(({ name }) => name)).toEqual(Object.keys(problemRules).toSorted());
  });
});

it.each(cases)("finds $name", async ({ name, folder, file, text }) => {
  const { problems } = await factsOf(file, text);
  expect(problems.map(({ rule }) => rule)).toContain(name);
  const said = problems.map(({ rule, message, line }) => `line ${line}: ${rule}: ${message}\n`);
  holdTo(
    folder,
    new Map([
      ["expected.txt", said.join("")],
      [file, text],
    ]),
  );
});

it("raises no alarm over a page that is in order", async () => {
  const sound = traits.find(({ name }) => name === "every-part-of-a-page");
  expect((await factsOf(sound?.file ?? "", sound?.text ?? "")).problems).toEqual([]);
});
