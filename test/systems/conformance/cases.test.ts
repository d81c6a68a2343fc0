/** Every case of `cases/` gets the verdict that it should, from our own judges and from peers. */
import { beforeAll, describe, expect, test } from "vitest";
import { findJudges, type JudgedCase, judgeCases, readCases } from "./cases.js";

const cases = readCases();
let judged: readonly JudgedCase[];

beforeAll(async () => {
  judged = judgeCases(cases, await findJudges());
});

test("cases have names of their own, and say where they come from", () => {
  expect(new Set(cases.map(({ as, name }) => `${as} ${name}`)).size).toBe(cases.length);
  expect(cases.filter(({ source }) => source.length < 5)).toEqual([]);
});

describe.each([...new Set(cases.map(({ as }) => as))])("%s", (type) => {
  test.each(cases.filter(({ as }) => as === type).map(({ name, valid }) => [name, valid ? "valid" : "invalid"]))(
    "%s: %s",
    (name) => {
      expect(judged.find((one) => one.as === type && one.name === name)?.problem).toBeUndefined();
    },
  );
});
