/** Which rules match which violations. */
import { expect, test } from "vitest";
import { codesFor } from "../../../../generator/runtime/validation/code-rules.js";
import type { CodeRuleRow } from "../../../../generator/runtime/descriptor.js";

const rules: readonly CodeRuleRow[] = [
  ["/List/*/Name", ["required"], 1],
  ["/List/*/Name", 0, 2],
  ["/List/**", 0, 3],
  ["/odd~1name", ["type"], 4],
  ["", ["json"], 5],
  ["/**", ["maxBytes"], 6],
  ["/List/*/Name", ["required"], 3],
];

test.each([
  ["/List/0/Name", "required", [1, 2, 3]],
  ["/List/0/Name", "type", [2, 3]],
  ["/List/0", "type", [3]],
  ["/List", "type", [3]],
  ["/Lists", "type", []],
  ["/List/0/Name/Deeper", "type", [3]],
  ["/odd~1name", "type", [4]],
  ["", "json", [5]],
  ["", "maxBytes", [6]],
  ["", "type", []],
  ["/List/0/Name", "additionalProperties", []],
])("%j %s", (path, keyword, codes) => {
  expect(codesFor(rules, path, keyword)).toEqual(codes);
});
