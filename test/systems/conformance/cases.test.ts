/** Every case of `cases/` has the expected result, with our own validators and with peers. */
import { beforeAll, describe, expect, test } from "vitest";
import { findValidators, type ComparedCase, compareCases, readCases } from "./cases.js";

const cases = readCases();
let compared: readonly ComparedCase[];

beforeAll(async () => {
  compared = compareCases(cases, await findValidators());
});

test("cases have names of their own, and say where they come from", () => {
  expect(new Set(cases.map(({ as, name }) => `${as} ${name}`)).size).toBe(cases.length);
  expect(cases.filter(({ source }) => source.length < 5)).toEqual([]);
});

describe.each([...new Set(cases.map(({ as }) => as))])("%s", (type) => {
  test.each(cases.filter(({ as }) => as === type).map(({ name, valid }) => [name, valid ? "valid" : "invalid"]))(
    "%s: %s",
    (name) => {
      expect(compared.find((one) => one.as === type && one.name === name)?.problem).toBeUndefined();
    },
  );
});
