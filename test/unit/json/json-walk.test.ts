import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { compactJsonc } from "../../../generator/src/cli/commands/validate/compact.js";
import { walkJson } from "../../../generator/src/json/walk.js";
import { locate } from "../../../generator/src/json/locate.js";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const strict = { isJsonc: false };

/** JSON text with a character removed, inserted or replaced: much of it is nearly JSON, but not quite. */
const nearJson = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom("", ..."{}[]:,\"\\ \n\t0-+.eE/u1tfn'\u00a0\ufeff\u0001é"), fc.boolean())
  .map(([text, at, character, isReplaced]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + character + text.slice(start + (isReplaced ? 1 : 0));
  });

describe("walkJson", () => {
  it("takes for JSON exactly what JSON.parse does", () => {
    fc.assert(
      fc.property(fc.oneof(nearJson, fc.json(), fc.string()), (text) => {
        expect(walkJson(text, {}, strict) === undefined).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    "01",
    "-",
    "1.",
    "1e",
    ".5",
    "+1",
    "1_0",
    "0x1",
    "1.e1",
    "tru",
    "truee",
    "nul",
    "NaN",
    '"\\x"',
    '"\\u12"',
    '"',
    "'a'",
    "{a:1}",
  ])("knows that %s is none", (text) => {
    expect(isJson(text)).toBe(false);
    expect(walkJson(text, {}, strict)).toBeDefined();
    expect(walkJson(`[${text}]`, {}, strict)).toBeDefined();
  });

  it("does not run out of stack", () => {
    const depth = 1_000_000;
    expect(walkJson("[".repeat(depth) + "]".repeat(depth), {}, strict)).toBeUndefined();
    expect(walkJson('{"a":'.repeat(depth), {}, strict)).toMatchObject({ offset: depth * 5 });
    expect(walkJson(`"${"\\n".repeat(depth)}"`, {}, strict)).toBeUndefined();
    expect(walkJson("1".repeat(depth), {}, strict)).toBeUndefined();
    expect(walkJson("/**/".repeat(depth), {}, { isJsonc: true })).toMatchObject({ offset: depth * 4 });
  });
});

describe("compactJsonc", () => {
  it("gives the JSON that would be sent", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const commented = JSON.stringify(JSON.parse(text), undefined, 1)
          .replace(/^/gm, "/* , */")
          .replace(/$/gm, " // ]");
        expect(compactJsonc(commented)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("drops trailing commas, and no other", () => {
    expect(compactJsonc('{ "a": [1, 2,], "b": "x,]", }')).toBe('{"a":[1,2],"b":"x,]"}');
    expect(["[,]", "[1,,]", "{,}", "[1,", "1,"].map(compactJsonc)).toEqual(Array(5).fill(undefined));
  });

  it("leaves numbers as they are written", () => {
    expect(compactJsonc("[1e400, 1.0, -0]")).toBe("[1e400,1.0,-0]");
  });
});

describe("locate", () => {
  it("finds every value of a packet", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const places: { path: string; value: unknown }[] = [];
        const visit = (path: string, value: unknown): void => {
          places.push({ path, value });
          if (typeof value !== "object" || value === null) return;
          for (const [name, member] of Object.entries(value)) {
            visit(`${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, member);
          }
        };
        visit("", JSON.parse(text));
        const offsets = locate(
          text,
          places.map(({ path }) => ({ path, isName: false })),
          strict,
        );
        for (const [index, { value }] of places.entries()) {
          const begins = { object: Array.isArray(value) ? "[" : "{", string: '"' }[typeof value as "object" | "string"];
          const start = value === null ? "n" : (begins ?? String(value).slice(0, 1));
          expect(text[offsets[index] ?? -1]).toBe(start);
        }
      }),
    );
  });
});
