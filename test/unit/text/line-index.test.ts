import { expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { LineIndex } from "../../../generator/src/text/line-index.js";

it("places are the same in whatever order they are asked for", () => {
  const part = fc.constantFrom("a", "😀", "ü", "\n", "\r\n", "\r");
  fc.assert(
    fc.property(fc.array(part), fc.array(fc.nat(60)), (parts, offsets) => {
      const text = parts.join("");
      const lines = new LineIndex(text);
      for (const offset of offsets) expect(lines.position(offset)).toEqual(new LineIndex(text).position(offset));
    }),
  );
});
