import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { type Line, readLines } from "../../../generator/src/cli/commands/validate/read-lines.js";

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let piece = 0; start < bytes.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function linesOf(bytes: Uint8Array, sizes: readonly number[], limit?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const block of readLines(inPieces(bytes, sizes), limit)) lines.push(...block);
  return lines;
}

describe("readLines", () => {
  it("gives the same lines however the bytes come in pieces", async () => {
    const part = fc.oneof(fc.constantFrom("\n", "\r\n", "\r", "\ufeff", "😀", "ü", "{}", " "), fc.string());
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(part), sizes, async (parts, pieces) => {
        const bytes = Buffer.from(parts.join(""));
        const texts = bytes.toString().split("\n");
        if (texts.at(-1) === "") texts.pop();
        const expected = texts.map((text, index) => ({
          number: index + 1,
          content: { text: (index === 0 ? text.replace(/^\ufeff/, "") : text).replace(/\r$/, "") },
        }));
        expect(await linesOf(bytes, pieces)).toEqual(expected);
      }),
    );
  });

  it.each([[[1]], [[3]], [[1000]]])(
    "numbers lines that have no text like any other, in pieces of %j",
    async (sizes) => {
      const bytes = Buffer.concat([
        Buffer.from("a\n"),
        Buffer.from([0xff]),
        Buffer.from(`\nb\n${"x".repeat(11)}\nc\n\n`),
      ]);
      expect(await linesOf(bytes, sizes, 10)).toEqual([
        { number: 1, content: { text: "a" } },
        { number: 2, content: { problem: "not-utf8" } },
        { number: 3, content: { text: "b" } },
        { number: 4, content: { problem: "too-long" } },
        { number: 5, content: { text: "c" } },
        { number: 6, content: { text: "" } },
      ]);
    },
  );

  it("takes a line as long as the limit, and none that is longer", async () => {
    expect(await linesOf(Buffer.from(`${"x".repeat(10)}\n${"y".repeat(11)}`), [4], 10)).toEqual([
      { number: 1, content: { text: "x".repeat(10) } },
      { number: 2, content: { problem: "too-long" } },
    ]);
  });
});
