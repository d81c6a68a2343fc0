import { expect, it } from "vitest";
import { counted, listed, withArticle } from "../../../generator/src/text/english.js";

it("counts with a singular for one alone", () => {
  expect([0, 1, 2].map((count) => counted(count, "call"))).toEqual(["0 calls", "1 call", "2 calls"]);
  expect([1, 2].map((count) => counted(count, "entry", "entries"))).toEqual(["1 entry", "2 entries"]);
});

it("chooses the article by the first letter", () => {
  expect(["string", "integer", "array", "object", "Error"].map(withArticle)).toEqual([
    "a string",
    "an integer",
    "an array",
    "an object",
    "an Error",
  ]);
});

it("lists words with commas and one conjunction", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listed(words, "or"))).toEqual([
    "",
    "a",
    "a or b",
    "a, b or c",
  ]);
});
