/** Nothing that a spec can hold throws, hangs, or reaches the prototype of anything. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import type { SourceFile } from "../../../generator/src/diagnostics/diagnostic.js";
import { formatDiagnostics } from "../../../generator/src/diagnostics/format.js";
import { rules } from "../../../generator/src/diagnostics/rules.js";
import { build } from "../../../generator/src/model/build.js";
import type { FieldModel } from "../../../generator/src/model/types.js";
import { shopFiles, specWith } from "./shop.js";

const numRuns = Number(process.env["FUZZ_RUNS"] ?? 200);

/** Builds and formats; every finding has a known code, one line of message and a place inside its file. */
function survive(files: readonly SourceFile[]): ReturnType<typeof build> {
  const lengths = new Map(files.map(({ path, text }) => [path, text.length]));
  const outcome = build(files);
  for (const { code, message, origin } of outcome.diagnostics) {
    expect(Object.hasOwn(rules, code)).toBe(true);
    expect(message).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029]+$/u);
    if (origin === undefined) continue;
    expect(origin.start).toBeGreaterThanOrEqual(0);
    expect(origin.end).toBeGreaterThanOrEqual(origin.start);
    expect(origin.end).toBeLessThanOrEqual((lengths.get(origin.file) ?? 0) + 1);
  }
  expect(typeof formatDiagnostics(outcome.diagnostics, files)).toBe("string");
  return outcome;
}

function requestFields(files: readonly SourceFile[]): readonly FieldModel[] {
  const { value, diagnostics } = survive(files);
  expect(diagnostics).toEqual([]);
  const type = value?.types.find(({ name }) => name === "PingRequest")?.type;
  return type?.kind === "object" ? type.fields : [];
}

const awkward = [
  "__proto__",
  "hasOwnProperty",
  "constructor",
  "toString",
  "class",
  "1st",
  "",
  " ",
  "*/",
  "`${x}`",
  "\u2028",
  "\u202e",
  "a/b~c",
  "null",
];

describe("awkward names", () => {
  it("stay as they are on the wire", () => {
    const fields = awkward.map((name) => `${JSON.stringify(name)}: { type: string, description: d }`).join(", ");
    expect(requestFields([specWith(`{ ${fields} }`)]).map(({ name }) => name)).toEqual(awkward);
  });

  it("can be pointed to by an error row", () => {
    const fields = awkward.map((name) => `${JSON.stringify(name)}: { type: string }`).join(", ");
    const pointer = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const causes = awkward.map((name) => `{ at: ${JSON.stringify(pointer(name))}, on: [type] }`).join(", ");
    const errors = `errors: { 1: { name: A, description: B, raisedBy: [${causes}] } }`;
    expect(requestFields([specWith(`{ ${fields} }`, errors)]).map(({ codes }) => codes)).toEqual(
      awkward.map(() => [1]),
    );
  });

  it("are no keys of the language", () => {
    const { diagnostics } = survive([
      specWith("{ A: { type: string, __proto__: 1, hasOwnProperty: 2, constructor: 3 } }"),
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "spec/unknown-key"));
  });

  it("work as types, and as values of an enum, a tag and a default", () => {
    const types = `types: { __proto__: { type: string }, constructor: { fields: { A: { type: __proto__ } } }, toString: { discriminator: { tag: __proto__ }, variants: { hasOwnProperty: constructor } } }`;
    const fields = `{ A: { type: toString }, B: { type: string, enum: [__proto__], enumDescriptions: { __proto__: p }, default: __proto__ }, C: { type: any, default: { __proto__: 1 } } }`;
    const [a, b, c] = requestFields([specWith(fields, types)]);
    expect(a?.type).toMatchObject({ kind: "ref", target: "ToString" });
    expect(b?.type).toMatchObject({ enum: [{ value: "__proto__", description: "p" }] });
    expect(Object.keys(Object(c?.default))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("work in samples", () => {
    const inline = survive([
      specWith("{}", "samples: [{ name: __proto__, as: request, packet: { __proto__: { a: 1 } } }]"),
    ]);
    expect(JSON.stringify(inline.value?.operations[0]?.samples[0]?.packet)).toBe('{"__proto__":{"a":1}}');
  });
});

describe("sizes", () => {
  it("a type used many times over is reported, not unfolded", () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `T${level + 1}: { fields: { A: { type: T${level} }, B: { type: T${level} } } }`,
    );
    const types = `types: { T0: { type: integer }, ${levels.join(", ")} }`;
    const errors = "errors: { 1: { name: A, description: B, raisedBy: [{ at: /** }, { at: /S/A/B/*/*/A }] } }";
    const { diagnostics } = survive([specWith("{ S: { type: T60 } }", `${types}\n${errors}`)]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["spec/type-too-large"]));
  });

  it("a long chain of types needs no deep stack", () => {
    const types = Array.from(
      { length: 20_000 },
      (_, index) => `  T${index}: { fields: { A: { type: T${index + 1} } } }\n`,
    ).join("");
    const circle = `types:\n${types}  T20000: { fields: { A: { type: T0 } } }`;
    expect(survive([specWith("{ S: { type: T0 } }", circle)]).diagnostics.map(({ code }) => code)).toEqual([
      "spec/circular-type",
    ]);
  });

  it("of thousands of misspelled names a thousand are reported", () => {
    const names = (prefix: string): string[] => Array.from({ length: 3_000 }, (_, index) => `${prefix}${index}`);
    const types = names("Typed")
      .map((name) => `  ${name}: { type: string }\n`)
      .join("");
    const fields = names("Tpyed")
      .map((name) => `${name}: { type: ${name} }`)
      .join(", ");
    const { diagnostics } = survive([specWith(`{ ${fields} }`, `types:\n${types}`)]);
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)).toMatchObject({ code: "spec/more-findings", severity: "note" });
    expect(diagnostics.at(-1)?.message).toContain("2000 more");
  });
});

describe("fuzz", () => {
  const yamlPiece = fc.oneof(
    fc.constantFrom(
      ": ",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      "{",
      "}",
      "[",
      "]",
      ",",
      "#",
      "&a ",
      "*a ",
      "!t ",
      "|\n",
      ">-\n",
      '"',
      "'",
      "? ",
      "---\n",
      "%YAML 1.1\n",
      "<<",
      "\t",
      "\r\n",
    ),
    fc.constantFrom(
      "service",
      "types",
      "operation",
      "request",
      "fields",
      "type",
      "required",
      "errors",
      "variants",
      "0",
      ".nan",
      "~",
      "true",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );

  it("any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(yamlPiece, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (yaml) => void survive([{ path: "spec.yaml", text: yaml }])),
      { numRuns: numRuns * 5 },
    );
  });

  it("any bytes", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => void survive([{ path: "spec.yaml", text: new TextDecoder().decode(bytes) }]),
      ),
      { numRuns },
    );
  });

  it("a sound spec with pieces changed", () => {
    const own = ["spec/tim.yaml", "spec/message-elements.yaml", "spec/sendmsg.yaml"].map((path) => ({
      path,
      text: readFileSync(path, "utf8"),
    }));
    const change = fc.record({
      file: fc.nat({ max: 2 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 30 }),
      piece: yamlPiece,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(shopFiles, own),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (files, changes) => {
          const mutated = files.map((file) => ({ ...file }));
          for (const { file, at, cut, piece } of changes) {
            const target = mutated[file % mutated.length];
            if (target === undefined) continue;
            const offset = Math.floor(at * target.text.length);
            target.text = target.text.slice(0, offset) + piece + target.text.slice(offset + cut);
          }
          survive(mutated);
        },
      ),
      { numRuns },
    );
  });
});
