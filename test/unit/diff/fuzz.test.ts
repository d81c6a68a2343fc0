/** Properties of the comparison of random contracts. */
import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { compare } from "../../../generator/src/diff/compare.js";
import type { Change } from "../../../generator/src/diff/change.js";
import { type Direction, directions } from "../../../generator/src/contract/contract.js";
import { ruleOf } from "../../../generator/src/diff/rules.js";
import type { FactType } from "../../../generator/src/page/facts.js";
import { type BriefPage, pageContract } from "../../support/contracts.js";

type Row = NonNullable<BriefPage["requestFields"]>[number];

const types: readonly FactType[] = ["string", "integer", "number", "boolean", "array", "object"];
const name = fc.constantFrom("a", "b", "To_Account", "c d", "x/y", "~", "__proto__", "constructor", "é", "");
const words = fc.constantFrom("It is on.", "It is not on.", "At most 7.", "At most 8.", "Waits 604,800 s.", "");

const row: fc.Arbitrary<Row> = fc.record(
  {
    path: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("[].")),
    type: fc.oneof(
      fc.constantFrom(...types),
      fc.constant(null),
      fc.uniqueArray(fc.constantFrom(...types), { minLength: 2 }),
    ),
    required: fc.constantFrom(true, false, null),
    description: words,
    enum: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
    minimum: fc.integer({ min: 0, max: 3 }),
    maximum: fc.integer({ min: 0, max: 3 }),
    maxLength: fc.integer({ min: 0, max: 3 }),
    maxBytes: fc.integer({ min: 0, max: 3 }),
    maxItems: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ["path", "type"] },
);

const packet = fc.object({
  key: name,
  maxDepth: 3,
  values: [fc.integer(), fc.string(), fc.boolean(), fc.constant(null)],
});
const sample = packet.map((value) => ({ packet: JSON.parse(JSON.stringify(value)), line: 1 }));

const page = fc.record({
  api: fc.constantFrom(null, "v1/ping", "/v1/ping", "v2/ping"),
  method: fc.constantFrom(null, "GET", "post"),
  hosts: fc.array(fc.record({ host: fc.constantFrom("a.example", "B.example"), region: words, line: fc.constant(1) })),
  urlParameters: fc.array(fc.record({ name, description: words, line: fc.constant(1) })),
  maxCallFrequency: fc.option(
    fc.record({ calls: fc.integer({ min: 1, max: 3 }), seconds: fc.integer({ min: 1, max: 3 }), line: fc.constant(1) }),
  ),
  maxBodyBytes: fc.option(fc.record({ bytes: fc.integer({ min: 1, max: 3 }), line: fc.constant(1) })),
  requestFields: fc.array(row),
  responseFields: fc.array(row),
  errorCodes: fc.array(fc.record({ code: fc.integer({ min: 1, max: 5 }), description: words })),
  requestSamples: fc.array(sample, { maxLength: 4 }),
  responseSamples: fc.array(sample, { maxLength: 4 }),
});

const briefly = ({ rule, at, from, to }: Pick<Change, "rule" | "at" | "from" | "to">): string =>
  JSON.stringify([rule, at, from, to]);

describe("any two pages", () => {
  it("have no differences from themselves", () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(compare(pageContract(one), pageContract(one))).toEqual([]);
      }),
    );
  });

  it("differ in the mirrored changes, with the sides exchanged", () => {
    fc.assert(
      fc.property(page, page, (one, other) => {
        const there = compare(pageContract(one), pageContract(other));
        const back = compare(pageContract(other), pageContract(one));
        const mirrored = there.map(({ rule, at, from, to }) => JSON.stringify([ruleOf(rule).back, at, to, from]));
        expect(back.map(briefly).sort()).toEqual(mirrored.sort());
      }),
    );
  });

  it("give each change its own fingerprint, independent of its lines", () => {
    fc.assert(
      fc.property(page, page, (one, other) => {
        const changes = compare(pageContract(one), pageContract(other));
        const fingerprints = changes.map(({ fingerprint }) => fingerprint);
        const moved = compare(pageContract(moveLines(one), "a.md"), pageContract(moveLines(other), "b.md"));
        expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
        const structures = new Set(changes.map(briefly));
        expect(new Set(fingerprints).size).toBeGreaterThanOrEqual(structures.size - repeatedWordings(changes));
      }),
    );
  });
});

/** Texts that differ only in typography count as equal. */
function repeatedWordings(changes: readonly Change[]): number {
  return changes.filter(({ area }) => area === "prose").length;
}

function moveLines(one: BriefPage): BriefPage {
  return JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === "line" ? 77 : value)));
}

/** An edit, and the only change that may be found. */
interface Edit {
  readonly apply: (facts: BriefPage) => BriefPage;
  readonly rule: string;
  readonly at: string;
}

const fieldEdits: readonly (readonly [shape: string, from: Partial<Row>, to: Partial<Row>])[] = [
  ["type-widened", { type: "integer" }, { type: "number" }],
  ["type-changed", { type: "string" }, { type: ["boolean", "array"] }],
  ["type-narrowed", { type: null }, { type: "object" }],
  ["field-became-required", { required: null }, { required: true }],
  ["field-became-optional", { required: true }, { required: null }],
  ["field-became-unconditional", { required: null }, { required: false }],
  ["enum-values-removed", { enum: [1, 2] }, { enum: [2] }],
  ["enum-values-replaced", { enum: [1, 2] }, { enum: [3] }],
  ["enum-added", {}, { enum: [] }],
  ["upper-limit-lowered", { maxLength: 9 }, { maxLength: 0 }],
  ["upper-limit-removed", { maxItems: 9 }, {}],
  ["lower-limit-raised", { minimum: -1 }, { minimum: 0 }],
];

const unrelated: Partial<Row> = { type: "string", required: false, line: 3 };

function changedField(
  direction: Direction,
  index: number,
  [shape, from, to]: (typeof fieldEdits)[number],
): Edit & {
  readonly before: Row;
} {
  const path = `field${index}`;
  return {
    before: { path, ...unrelated, ...from },
    apply: (facts) => replaceRow(facts, direction, path, { path, ...unrelated, ...to }),
    rule: `${direction}-${shape}`,
    at: `/${path}`,
  };
}

function rowsOf(facts: BriefPage, direction: Direction): readonly Row[] {
  return (direction === "request" ? facts.requestFields : facts.responseFields) ?? [];
}

function withRows(facts: BriefPage, direction: Direction, rows: readonly Row[]): BriefPage {
  return direction === "request" ? { ...facts, requestFields: rows } : { ...facts, responseFields: rows };
}

function replaceRow(facts: BriefPage, direction: Direction, path: string, next: Row): BriefPage {
  return withRows(
    facts,
    direction,
    rowsOf(facts, direction).map((old) => (old.path === path ? next : old)),
  );
}

const wholeEdits: readonly Edit[] = [
  {
    apply: (facts) => ({ ...facts, hosts: [] }),
    rule: "host-removed",
    at: "a.example",
  },
  {
    apply: (facts) => ({ ...facts, maxBodyBytes: { bytes: 9, line: 1 } }),
    rule: "body-limit-raised",
    at: "maxBodyBytes",
  },
  {
    apply: (facts) => ({ ...facts, maxCallFrequency: { calls: 300, seconds: 60, line: 1 } }),
    rule: "call-frequency-lowered",
    at: "maxCallFrequency",
  },
  { apply: (facts) => ({ ...facts, method: "PUT" }), rule: "url-method-stated", at: "method" },
  {
    apply: (facts) => ({ ...facts, errorCodes: [...(facts.errorCodes ?? []), { code: 71 }] }),
    rule: "error-code-added",
    at: "71",
  },
  { apply: (facts) => ({ ...facts, urlParameters: [] }), rule: "url-parameter-removed", at: "key" },
  ...directions.flatMap((direction): Edit[] => [
    {
      apply: (facts) => withRows(facts, direction, [...rowsOf(facts, direction), { path: "new", required: true }]),
      rule: `${direction}-field-added-required`,
      at: "/new",
    },
    {
      apply: (facts) =>
        withRows(
          facts,
          direction,
          rowsOf(facts, direction).filter(({ path }) => path !== "gone"),
        ),
      rule: `${direction}-field-removed-optional`,
      at: "/gone",
    },
  ]),
];

const base: BriefPage = {
  hosts: [{ host: "a.example", region: null, line: 1 }],
  maxBodyBytes: { bytes: 8, line: 1 },
  maxCallFrequency: { calls: 10, seconds: 1, line: 1 },
  urlParameters: [{ name: "key", description: "", line: 1 }],
};

describe("random edits", () => {
  const drawn = fc.record({
    request: fc.array(fc.constantFrom(...fieldEdits), { maxLength: 6 }),
    response: fc.array(fc.constantFrom(...fieldEdits), { maxLength: 6 }),
    whole: fc.uniqueArray(fc.constantFrom(...wholeEdits), { maxLength: wholeEdits.length }),
  });

  it("are found with the right rule, and nothing else is", () => {
    fc.assert(
      fc.property(drawn, ({ request, response, whole }) => {
        const fields = [
          ...request.map((edit, index) => changedField("request", index, edit)),
          ...response.map((edit, index) => changedField("response", index, edit)),
        ];
        const before = directions.reduce((facts, direction) => {
          const rows = fields.filter(({ rule }) => rule.startsWith(`${direction}-`)).map((edit) => edit.before);
          return withRows(facts, direction, [{ path: "gone", required: false }, ...rows]);
        }, base);
        const edits: readonly Edit[] = [...fields, ...whole];
        const after = edits.reduce((facts, edit) => edit.apply(facts), before);
        const found = compare(pageContract(before), pageContract(after)).map(({ rule, at }) => `${rule} ${at}`);
        expect(found.sort()).toEqual(edits.map(({ rule, at }) => `${rule} ${at}`).sort());
      }),
    );
  });
});

describe("a table in another order", () => {
  it("is the same page", () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ path }) => path }), (rows) => {
        const there = pageContract({ requestFields: rows });
        const back = pageContract({ requestFields: [...rows].reverse() });
        // Rows of the same field are merged, and the text starts with that of the first row.
        expect(compare(there, back).filter(({ area }) => area !== "prose")).toEqual([]);
      }),
    );
  });
});
