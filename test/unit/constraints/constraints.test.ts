/** The registry of constraint keywords. */
import { expect, it } from "vitest";
import {
  constraintKeywords,
  constraintRows,
  constraints,
  statementsOf,
} from "../../../generator/src/constraints/index.js";

it("every keyword is in the grammar, applies to a kind, and is listed once", () => {
  expect(Object.keys(constraintRows)).toEqual(constraintKeywords);
  expect(constraints.filter(({ kinds }) => kinds.length === 0)).toEqual([]);
});

it("a type states what it has a value for, and a value is held to that alone", () => {
  const stated = statementsOf({ kind: "string", minLength: undefined, maxLength: 2, pattern: "^a" });
  expect(stated.map(({ keyword }) => keyword)).toEqual(["maxLength", "pattern"]);
  expect(stated.map(({ problem }) => problem("bcd"))).toEqual([
    "exceeds the maxLength of 2",
    "does not match the pattern",
  ]);
  expect(stated.map(({ problem }) => problem(3))).toEqual([undefined, undefined]);
});

it("a limit in bytes is the one that a published schema has no keyword for", () => {
  const [maxBytes] = statementsOf({ maxBytes: 3 });
  expect(maxBytes?.schema("published")).toEqual({});
  expect(maxBytes?.schema("component")).toEqual({ "x-max-bytes": 3 });
});
