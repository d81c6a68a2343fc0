/** The violations of a packet: paths, keywords, messages and codes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Validation, Violation } from "../../../../generator/runtime/validation/violation.js";
import { fixture } from "../../emit/fixture.js";
import { everyKind } from "./model.js";
import { importJudge, type PacketJudge, writePackage } from "./package.js";

const removals: (() => void)[] = [];
let request: PacketJudge;
let response: PacketJudge;
let every: PacketJudge;
let proto: PacketJudge;
let protoList: PacketJudge;

beforeAll(async () => {
  const folder = await writePackage(everyKind, (remove) => removals.push(remove));
  request = await importJudge(folder, "SendMsgRequest");
  response = await importJudge(folder, "SendMsgResponse");
  every = await importJudge(folder, "EveryRequest");
  proto = await importJudge(folder, "ProtoRequest");
  protoList = await importJudge(folder, "ProtoList");
});
afterAll(() => removals.forEach((remove) => remove()));

const good = { To_Account: "bob", MsgRandom: 1, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }] };
const element = (value: unknown): object => ({ ...good, MsgBody: [value] });

/** Path, keyword and codes of each violation. */
function found(verdict: Validation<unknown>): unknown[] {
  return verdict.valid ? [] : verdict.violations.map(({ path, keyword, codes }) => [path, keyword, ...codes]);
}

function verdictOf(verdict: Validation<unknown>): { readonly violations: readonly Violation[] } {
  return verdict.valid ? { violations: [] } : verdict;
}

function sentences(verdict: Validation<unknown>): string[] {
  return verdict.valid ? [] : verdict.violations.map(({ message }) => message);
}

describe("a request", () => {
  test("that is good comes back as it is", () => {
    const verdict = request.validate(good);
    expect(verdict).toEqual({ valid: true, value: good, warnings: [] });
    expect(verdict.valid && verdict.value).toBe(good);
  });

  test("has a result of its own: codes that one caller changes are right for the next", () => {
    const judged = (): Validation<unknown> => request.validate({ ...good, To_Account: 5 });
    const [violation] = verdictOf(judged()).violations;
    Object.assign(violation?.codes ?? [], { length: 0 });
    expect(found(judged())).toEqual([["/To_Account", "type", 90003]]);
  });

  test("has every violation reported, each with its codes", () => {
    const verdict = request.validate({ To_Account: 5, MsgLifeTime: 700_000, SyncOtherMachine: 3, MsgBody: {} });
    expect(found(verdict)).toEqual([
      ["/MsgRandom", "required", 90005],
      ["/SyncOtherMachine", "enum"],
      ["/To_Account", "type", 90003],
      ["/MsgLifeTime", "maximum", 90026],
      ["/MsgBody", "type", 90002],
    ]);
    expect(sentences(verdict)).toEqual([
      "`MsgRandom` is required.",
      "`SyncOtherMachine` must be 1 or 2, but is 3.",
      "`To_Account` must be a string, but is 5.",
      "`MsgLifeTime` must be at most 604800, but is 700000.",
      "`MsgBody` must be an array, but is an object.",
    ]);
  });

  test.each([
    [
      "an unknown tag",
      { MsgType: "Other", MsgContent: 5 },
      "/MsgBody/0/MsgType",
      "enum",
      '`MsgBody[0].MsgType` must be "TIMTextElem" or "TIMFaceElem", but is "Other".',
    ],
    ["no tag", { MsgContent: {} }, "/MsgBody/0/MsgType", "required", "`MsgBody[0].MsgType` is required."],
    [
      "a tag of another type",
      { MsgType: 1 },
      "/MsgBody/0/MsgType",
      "type",
      "`MsgBody[0].MsgType` must be a string, but is 1.",
    ],
    [
      "content of another tag",
      { MsgType: "TIMFaceElem", MsgContent: { Text: "x" } },
      "/MsgBody/0/MsgContent/Index",
      "required",
      "`MsgBody[0].MsgContent.Index` is required.",
    ],
    ["no object", null, "/MsgBody/0", "type", "`MsgBody[0]` must be an object, but is null."],
  ])("with an element that has %s has one violation", (_name, value, path, keyword, message) => {
    const verdict = request.validate(element(value));
    expect(found(verdict)).toEqual([[path, keyword, 90002]]);
    expect(sentences(verdict)).toEqual([message]);
  });

  test.each([
    [
      "a value of the wrong type",
      { ...good, SyncOtherMachine: "1" },
      "`SyncOtherMachine` must be an integer, but is a string.",
    ],
    ["a fraction", { ...good, SyncOtherMachine: 1.5 }, "`SyncOtherMachine` must be an integer, but is 1.5."],
    ["NaN", { ...good, MsgLifeTime: NaN }, "`MsgLifeTime` must be an integer, but is NaN."],
    ["no object", [good], "The packet must be an object, but is an array."],
    ["a long text", { ...good, SyncOtherMachine: true }, "`SyncOtherMachine` must be an integer, but is a boolean."],
  ])("with %s", (_name, value, message) => {
    expect(sentences(request.validate(value))).toEqual([message]);
  });

  test("with 0 and undefined: 0 is a value, undefined is absence", () => {
    expect(request.is({ ...good, MsgLifeTime: 0, SyncOtherMachine: undefined })).toBe(true);
    expect(found(request.validate({ ...good, To_Account: undefined }))).toEqual([["/To_Account", "required", 90003]]);
  });

  test("with a documented property that is undefined has others counted all the same", () => {
    const undocumented = (packet: unknown): readonly string[] =>
      request.validate(packet).warnings.map(({ path }) => path);
    expect(undocumented({ ...good, MsgLifeTime: undefined })).toEqual([]);
    expect(undocumented({ ...good, MsgLifeTime: undefined, Extra: 1 })).toEqual(["/Extra"]);
    expect(undocumented({ ...good, Extra: undefined })).toEqual(["/Extra"]);
    expect(undocumented({ ...good, MsgLifeTime: -1, Extra: 1 })).toEqual(["/Extra"]);
    expect(found(request.validate({ ...good, MsgLifeTime: -1, Extra: 1 }))).toEqual([
      ["/MsgLifeTime", "minimum", 90026],
    ]);
    const { MsgRandom: _random, ...rest } = good;
    expect(undocumented({ ...rest, Random: 1 })).toEqual(["/Random"]);
  });

  test("with a property that is not documented is accepted with a warning, or refused if strict", () => {
    const packet = {
      ...element({ MsgType: "TIMTextElem", MsgContent: { Text: "x", "a/b": 1 }, More: 1 }),
      Extra: { Deep: 1 },
    };
    const warned = request.validate(packet);
    expect(warned.valid && warned.warnings.map(({ path, keyword }) => [path, keyword])).toEqual([
      ["/MsgBody/0/MsgContent/a~1b", "additionalProperties"],
      ["/MsgBody/0/More", "additionalProperties"],
      ["/Extra", "additionalProperties"],
    ]);
    const strict = request.validate(packet, { strict: true });
    expect(strict.valid || strict.violations).toHaveLength(3);
    expect(strict.warnings).toEqual([]);
    expect(sentences(strict)[2]).toBe("`Extra` is not a documented property.");
    expect(found(strict)[0]).toEqual(["/MsgBody/0/MsgContent/a~1b", "additionalProperties"]);
  });
});

describe("an answer", () => {
  test("is read openly, strict or not", () => {
    const answer = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1, MsgKey: "k", New: 1 };
    for (const strict of [false, true]) {
      const verdict = response.validate(answer, { strict });
      expect(verdict.valid && verdict.warnings.map(({ path }) => path)).toEqual(["/New"]);
    }
  });

  test("of failure has any code but that of success", () => {
    expect(response.is({ ActionStatus: "FAIL", ErrorCode: 123456, ErrorInfo: "x" })).toBe(true);
    const verdict = response.validate({ ActionStatus: "FAIL", ErrorCode: 0, ErrorInfo: "x" });
    expect(found(verdict)).toEqual([["/ErrorCode", "not"]]);
    expect(sentences(verdict)).toEqual(["`ErrorCode` must not be 0."]);
  });

  test("counts the length of a text in code points", () => {
    const answer = (MsgKey: string): object => ({
      ActionStatus: "OK",
      ErrorCode: 0,
      ErrorInfo: "",
      MsgTime: 1,
      MsgKey,
    });
    expect(response.is(answer("😀".repeat(50)))).toBe(true);
    expect(sentences(response.validate(answer("😀".repeat(51))))).toEqual([
      "`MsgKey` must have at most 50 characters.",
    ]);
  });
});

describe("names that every object inherits", () => {
  const least = { text: "ab", amount: 1, open: null, loose: 1 };

  test("are absent unless they are the object's own", () => {
    expect(every.is({ ...least, nothing: {} })).toBe(true);
    expect(found(every.validate({ ...least, nothing: { toString: 1, hasOwnProperty: "x" } }))).toEqual([
      ["/nothing/toString", "type"],
      ["/nothing/hasOwnProperty", "type"],
    ]);
    expect(found(every.validate({ ...least, sides: [{}] }))).toEqual([["/sides/0/constructor", "required"]]);
  });

  test("may be the value of a tag", () => {
    expect(every.is({ ...least, inherited: { is: "toString", n: 1 } })).toBe(true);
    expect(found(every.validate({ ...least, inherited: { is: "toString" } }))).toEqual([["/inherited/n", "required"]]);
    expect(found(every.validate({ ...least, inherited: { is: "__proto__", n: 1 } }))).toEqual([
      ["/inherited/n", "type"],
    ]);
    expect(found(every.validate({ ...least, inherited: { is: "valueOf" } }))).toEqual([["/inherited/is", "enum"]]);
    expect(found(every.validate({ ...least, inherited: { is: 1 } }))).toEqual([["/inherited/is", "type"]]);
    expect(found(every.validate({ ...least, inherited: {} }))).toEqual([["/inherited/is", "required"]]);
    expect(found(every.validate({ ...least, inherited: [] }))).toEqual([["/inherited", "type"]]);
  });

  test("`__proto__` is a property like any other", () => {
    expect(proto.is(JSON.parse('{"__proto__":3}'))).toBe(true);
    expect(found(proto.validate({}))).toEqual([["/__proto__", "required"]]);
    expect(found(proto.parse('{"__proto__":10}'))).toEqual([["/__proto__", "maximum"]]);
    expect(found(proto.parse('{"__proto__":{}}'))).toEqual([["/__proto__", "type"]]);
    expect(protoList.is(JSON.parse('{"list":[{"__proto__":"up","z":1},{"__proto__":"down"}]}'))).toBe(true);
    expect(found(protoList.parse('{"list":[{"__proto__":"up","z":"1"},{"__proto__":"side"},{}]}'))).toEqual([
      ["/list/0/z", "type"],
      ["/list/1/__proto__", "enum"],
      ["/list/2/__proto__", "required"],
    ]);
  });
});

describe("a limit in bytes", () => {
  const least = { text: "ab", amount: 1, open: null, loose: 1 };
  const judged = (bytes: string): unknown[] => found(every.validate({ ...least, bytes }));

  test("does not count how JSON writes the text", () => {
    expect(judged('\u0000\n"\\"""')).toEqual([]);
    expect(every.parse(JSON.stringify({ ...least, bytes: "\ud800\u0000\u0001\u0002\u0003" })).valid).toBe(true);
  });

  test("says how many there are, beside what else is wrong", () => {
    const verdict = every.validate({ ...least, bytes: "中中中", named: "中a中", short: ["ok", "中中中中A"] });
    expect(found(verdict)).toEqual([
      ["/bytes", "maxBytes"],
      ["/short/1", "maxLength"],
      ["/short/1", "pattern"],
      ["/short/1", "maxBytes"],
      ["/named", "maxBytes"],
    ]);
    expect(sentences(verdict)[0]).toBe("`bytes` must have at most 7 bytes, but has 9.");
  });
});

describe("a value of several types", () => {
  const least = { text: "ab", amount: 1, open: null, loose: 1 };

  test("is of any of them", () => {
    for (const value of ["abc", 0, 7, true, false]) expect(every.is({ ...least, mixed: value })).toBe(true);
    for (const value of [5, {}, { any: [1] }, [], [1, "a", null]])
      expect(every.is({ ...least, loose: value })).toBe(true);
    expect(every.validate({ ...least, loose: { any: 1 } })).toMatchObject({ valid: true, warnings: [] });
  });

  test.each([
    ["mixed", 1.5, "type", "`mixed` must be an integer, a string or a boolean, but is 1.5."],
    ["mixed", null, "type", "`mixed` must be an integer, a string or a boolean, but is null."],
    ["mixed", -1, "minimum", "`mixed` must be at least 0, but is -1."],
    ["mixed", "abcd", "maxLength", "`mixed` must have at most 3 characters."],
    ["limit", true, "type", "`limit` must be a string or an integer, but is a boolean."],
    ["limit", "2", "enum", '`limit` must be "auto", "none", 1 or 2, but is "2".'],
    ["limit", 3, "enum", '`limit` must be "auto", "none", 1 or 2, but is 3.'],
    ["loose", "text", "type", "`loose` must be a number, an object or an array, but is a string."],
    ["record", [], "type", "`record` must be an object or a string, but is an array."],
    ["loose", null, "type", "`loose` must be a number, an object or an array, but is null."],
    ["loose", 6, "maximum", "`loose` must be at most 5, but is 6."],
  ])("has one violation where %s is %j", (name, value, keyword, message) => {
    const verdict = every.validate({ ...least, [name]: value });
    expect(found(verdict)).toEqual([[`/${name}`, keyword]]);
    expect(sentences(verdict)).toEqual([message]);
  });

  test("may be an item", () => {
    expect(every.is({ ...least, parts: ["a", [1, 2], []] })).toBe(true);
    expect(found(every.validate({ ...least, parts: ["", [1, 1], [1, 2, 3], 1] }))).toEqual([
      ["/parts/0", "minLength"],
      ["/parts/1", "uniqueItems"],
      ["/parts/2", "maxItems"],
      ["/parts/3", "type"],
    ]);
  });
});

test("the documented packets have the expected results", () => {
  for (const { direction, packet } of fixture.operations.flatMap(({ samples }) => samples)) {
    expect((direction === "request" ? request : response).validate(packet)).toMatchObject({
      valid: true,
      warnings: [],
    });
  }
});
