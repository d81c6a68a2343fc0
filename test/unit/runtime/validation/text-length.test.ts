/** Lengths in UTF-8 bytes and in code points, held to the platform's own encoder. */
import { expect, test } from "vitest";
import { fc } from "../../../support/fast-check.js";
import { codePointLength, utf8ByteLength } from "../../../../generator/runtime/validation/text-length.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test("the byte length is what the platform's encoder makes", () => {
  fc.assert(fc.property(anyText, (text) => utf8ByteLength(text) === new TextEncoder().encode(text).length));
});

test("the code point length is what iteration counts", () => {
  fc.assert(fc.property(anyText, (text) => codePointLength(text) === [...text].length));
});

test.each([
  ["", 0, 0],
  ["aé", 3, 2],
  ["中", 3, 1],
  ["😀", 4, 1],
  ["\ud800", 3, 1],
  ["\udc00\ud800", 6, 2],
])("%j", (text, bytes, points) => {
  expect([utf8ByteLength(text), codePointLength(text)]).toEqual([bytes, points]);
});
