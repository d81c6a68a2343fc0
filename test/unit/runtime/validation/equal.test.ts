/** Equality of JSON values, names that objects inherit included. */
import { expect, test } from "vitest";
import { hasUniqueItems, isEqual } from "../../../../generator/runtime/validation/equal.js";

test.each([
  ['{"a":1,"b":[2]}', '{"b":[2],"a":1}', true],
  ['{"a":1}', '{"a":1,"b":2}', false],
  ['{"constructor":1}', '{"constructor":1}', true],
  ['{"valueOf":"x","toString":{}}', '{"toString":{},"valueOf":"x"}', true],
  ['{"__proto__":1}', '{"__proto__":2}', false],
  ['{"a":1}', '{"toString":1}', false],
  ["[1,2]", '{"0":1,"1":2}', false],
  ["[1,2]", "[2,1]", false],
  ["null", "0", false],
  ["0", "-0", true],
])("%s and %s", (left, right, expected) => {
  expect(isEqual(JSON.parse(left), JSON.parse(right))).toBe(expected);
});

test("finds an item that occurs twice", () => {
  expect(hasUniqueItems(["a", "b", 1, "1", {}, [], null])).toBe(true);
  expect(hasUniqueItems(["a", "b", "a"])).toBe(false);
  expect(hasUniqueItems([{ a: [1] }, 2, { a: [1] }])).toBe(false);
});
