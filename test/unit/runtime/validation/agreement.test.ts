/**
 * The guard, the check, AJV on the published schema and the entry `ajv` give one result for every packet, and the check finds what AJV
 * finds, each with the codes that the rules of the operation give it.
 */
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fc } from "../../../support/fast-check.js";
import { codesFor } from "../../../../generator/runtime/validation/code-rules.js";
import { bodyRules } from "../../../../generator/src/emit/code-rules.js";
import type { PacketModel } from "../../../../generator/src/model/types.js";
import { ajvForm } from "../../../../generator/src/schema/ajv-form.js";
import { addKeywords } from "../../../../generator/src/schema/ajv-keywords.js";
import { validationSchema } from "../../../../generator/src/schema/validation-schema.js";
import { definitionOf } from "../../../../generator/src/model/lookup.js";
import { publishedSchema } from "../../../../generator/src/schema/published-schema.js";
import type { Findings } from "../../../../generator/runtime/descriptor.js";
import { findingsOf } from "../../../support/ajv-findings.js";
import { everyKind } from "./model.js";
import type { ErrorObject } from "../../../../generator/runtime/ajv/validate-function.js";
import { importAjv, importJudge, type PacketJudge, writePackage } from "./package.js";
import { brokenPacketOf, fitsInBytes, packetOf } from "./packets.js";

const numRuns = 1_500;
const removals: (() => void)[] = [];
let folder = "";

beforeAll(async () => {
  folder = await writePackage(everyKind, (remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));

/** Every way to validate but AJV on the published schema. */
function agree(judge: PacketJudge, packet: unknown, expected: boolean): boolean {
  const text = JSON.stringify(packet);
  return (
    judge.is(packet) === expected &&
    judge.validate(packet).valid === expected &&
    isFound(judge, packet) === !expected &&
    // Text cannot hold Infinity, so it may be another packet.
    judge.parse(text).valid === judge.is(JSON.parse(text))
  );
}

/** Whether the check finds a violation, or leaves a closer look to others. */
function isFound({ descriptor }: PacketJudge, packet: unknown): boolean {
  const findings: Findings = { violations: undefined };
  const isPlain = descriptor.check(packet, findings);
  return findings.violations !== undefined || (!isPlain && !descriptor.guard(packet));
}

/** JSON has no such number: where the schema is open, AJV lets it pass and the guard does not. */
function isRefusedInfinity(judge: PacketJudge, packet: unknown): boolean {
  return holdsInfinity(packet) && !judge.is(packet);
}

function holdsInfinity(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsInfinity);
}

const strangeNames = ["stranger", "a/b~c", "toString", "constructor", "__proto__", "p", "0"];

/** JSON with one more property, of such a name, in one of its objects. */
function withStranger(json: unknown, name: string, place: number): unknown {
  const objects = objectsIn(json);
  const chosen = objects[place % objects.length];
  if (chosen === undefined || Object.hasOwn(chosen, name)) return json;
  Object.defineProperty(chosen, name, { value: { a: 1 }, enumerable: true });
  return json;
}

function objectsIn(json: unknown): object[] {
  if (typeof json !== "object" || json === null) return [];
  return [...(Array.isArray(json) ? [] : [json]), ...Object.values(json).flatMap(objectsIn)];
}

interface Found {
  readonly path: string;
  readonly keyword: string;
}

function byPlace(one: Found, other: Found): number {
  const [left, right] = [one, other].map(({ path, keyword }) => `${path} ${keyword}`);
  return left === right ? 0 : String(left) < String(right) ? -1 : 1;
}

/** Whether the path leads to a part of the schema, but for its last segment: AJV has keywords that the schema has other words for. */
function isInSchema(schema: unknown, { schemaPath }: ErrorObject): boolean {
  // Where AJV would not check a name that every object inherits, it is given another form of the schema.
  if (/\/(?:patternProperties|allOf)\//.test(schemaPath)) return true;
  const names = schemaPath.split("/").slice(1, -1).map(decodeURIComponent);
  const parent = names.reduce((part, name) => Object(part)[name.replaceAll("~1", "/").replaceAll("~0", "~")], schema);
  return typeof parent === "object";
}

const requests = everyKind.operations.map(({ request }) => request);
const responses = everyKind.operations.slice(0, 1).map(({ response }) => response);
const isProto = (packet: PacketModel): boolean => packet.type.startsWith("Proto");

describe.each([...requests, ...responses].map((packet) => [packet.type, packet] as const))("%s", (type, packet) => {
  const node = definitionOf(everyKind, type).type;

  test("agree on packets, good and broken", async () => {
    const judge = await importJudge(folder, type);
    const standalone = await importAjv(folder, type);
    // The published form is another schema than the one that the check is made of: no discriminator, types beside enums.
    const ajv = new Ajv2020({ strict: false, allErrors: false, ownProperties: true, strictNumbers: true });
    // AJV checks no property named `__proto__`.
    const published = isProto(packet) ? judge.is : ajv.compile(publishedSchema(everyKind, packet));
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(packetOf(everyKind, node), brokenPacketOf(everyKind, node)), (value) => {
        const expected = published(value) && fitsInBytes(everyKind, node, value) && !isRefusedInfinity(judge, value);
        good += expected ? 1 : 0;
        return agree(judge, value, expected) && (isRefusedInfinity(judge, value) || standalone(value) === expected);
      }),
      { numRuns },
    );
    expect(good).toBeGreaterThan(numRuns / 10);
    expect(good).toBeLessThan(numRuns * 0.95);
  });

  test("the check finds what AJV finds, with its codes", async () => {
    const judge = await importJudge(folder, type);
    const flags = { allErrors: true, discriminator: true, ownProperties: true, strict: false } as const;
    const ajv = addKeywords(new Ajv(flags)).compile(ajvForm(validationSchema(everyKind, type)));
    const rules = bodyRules(everyKind, packet);
    let found = 0;
    fc.assert(
      fc.property(brokenPacketOf(everyKind, node), (value) => {
        if (isRefusedInfinity(judge, value)) return;
        const verdict = judge.validate(value);
        const ours = verdict.valid
          ? []
          : verdict.violations.map(({ path, keyword, codes }) => ({ path, keyword, codes }));
        const errors = ajv(value) ? [] : (ajv.errors ?? []);
        const theirs = findingsOf(errors, value).map(({ path, keyword }) => {
          return { path, keyword, codes: codesFor(rules, path, keyword) };
        });
        found += theirs.length;
        expect(ours.toSorted(byPlace)).toEqual(theirs.toSorted(byPlace));
      }),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns / 10);
  });

  test("the entry ajv finds what the check finds, at places of its schema", async () => {
    const judge = await importJudge(folder, type);
    const standalone = await importAjv(folder, type);
    let found = 0;
    fc.assert(
      fc.property(brokenPacketOf(everyKind, node), (value) => {
        if (isRefusedInfinity(judge, value)) return;
        const verdict = judge.validate(value);
        const ours = verdict.valid ? [] : verdict.violations.map(({ path, keyword }) => ({ path, keyword }));
        expect(standalone(value)).toBe(verdict.valid);
        const errors = standalone.errors ?? [];
        expect(findingsOf(errors, value).toSorted(byPlace)).toEqual(ours.toSorted(byPlace));
        expect(errors.filter((error) => !isInSchema(standalone.schema, error))).toEqual([]);
        found += ours.length;
      }),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns / 10);
  });

  test("text is validated as the value it encodes, strange names included", async () => {
    const judge = await importJudge(folder, type);
    const packets = fc.oneof(packetOf(everyKind, node), brokenPacketOf(everyKind, node));
    let warned = 0;
    fc.assert(
      fc.property(packets, fc.constantFrom(...strangeNames), fc.nat(), (value, name, place) => {
        const text = JSON.stringify(withStranger(JSON.parse(JSON.stringify(value)), name, place));
        const verdict = judge.validate(JSON.parse(text));
        warned += verdict.warnings.length > 0 ? 1 : 0;
        expect(judge.parse(text)).toEqual(verdict);
      }),
      { numRuns: numRuns / 4 },
    );
    expect(warned).toBeGreaterThan(0);
  });

  test("a refused packet has violations, each at a place of its own kind", async () => {
    const judge = await importJudge(folder, type);
    fc.assert(
      fc.property(brokenPacketOf(everyKind, node), (value) => {
        const verdict = judge.validate(value);
        if (verdict.valid) return;
        const seen = verdict.violations.map(({ path, keyword }) => `${path} ${keyword}`);
        expect(seen).not.toEqual([]);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { path, keyword, message } of verdict.violations) {
          expect(message).toMatch(/^(`.*`|The packet) (is|must) .*\.$/s);
          const beside = verdict.violations.filter((other) => other.path === path);
          if (keyword === "type") expect(beside).toHaveLength(1);
        }
      }),
      { numRuns: numRuns / 4 },
    );
  });
});
