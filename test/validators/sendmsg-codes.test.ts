/** The codes of sendMsg: for each violation to which the page ascribes one, a packet that has it; for each other code, a reason. */
import { expect, test } from "vitest";
import { build } from "../../generator/src/model/build.js";
import { readSpec } from "../../generator/src/cli/read-spec.js";
import { codesFor } from "../../generated/runtime/judging/code-rules.js";
import { parsePacket, validatePacket } from "../../generated/runtime/judging/judge.js";
import { operations } from "../../generated/operations.js";
import type { ErrorModel } from "../../generator/src/model/types.js";

const { value: model } = build(readSpec(process.cwd(), "spec").files);
const errors = model?.errors ?? [];
const { request } = operations.sendMsg;

const good = { To_Account: "bob", MsgRandom: 1, MsgBody: [] };
const { To_Account: _account, ...noAccount } = good;
const { MsgRandom: _random, ...noRandom } = good;
const { MsgBody: _body, ...noBody } = good;
const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
const custom = { MsgType: "TIMCustomElem", MsgContent: { Data: "x" } };
const withElement = (element: unknown): object => ({ ...good, MsgBody: [text, element] });

/** A code, the place and the keyword of the violation, and a packet, or the text of what is no packet. */
const rows: readonly (readonly [code: number, at: string, keyword: string, packet: unknown])[] = [
  [90001, "", "json", '{"To_Account": "bob",}'],
  [90002, "/MsgBody", "required", noBody],
  [90002, "/MsgBody", "type", { ...good, MsgBody: text }],
  [90002, "/MsgBody/1", "type", withElement("hi")],
  [90002, "/MsgBody", "maxContains", { ...good, MsgBody: [custom, text, custom] }],
  [90002, "/MsgBody/1/MsgContent", "required", withElement({ MsgType: "TIMTextElem" })],
  [90003, "/To_Account", "required", noAccount],
  [90003, "/To_Account", "type", { ...good, To_Account: ["bob"] }],
  [90005, "/MsgRandom", "required", noRandom],
  [90005, "/MsgRandom", "type", { ...good, MsgRandom: 1.5 }],
  [90006, "/MsgTimeStamp", "type", { ...good, MsgTimeStamp: "1600000000" }],
  [90007, "/MsgBody", "type", { ...good, MsgBody: { ...text } }],
  [90010, "", "type", []],
  [90010, "/MsgBody/1", "type", withElement(null)],
  [90010, "/MsgBody/1/MsgType", "enum", withElement({ MsgType: "TIMSoundElem", MsgContent: {} })],
  [90010, "/MsgBody/1/MsgType", "required", withElement({ MsgContent: {} })],
  [90010, "/MsgBody/1/MsgContent/Text", "type", withElement({ MsgType: "TIMTextElem", MsgContent: { Text: 1 } })],
  [90010, "/MsgBody/1/MsgContent/Index", "required", withElement({ MsgType: "TIMFaceElem", MsgContent: {} })],
  [90026, "/MsgLifeTime", "minimum", { ...good, MsgLifeTime: -1 }],
  [90026, "/MsgLifeTime", "maximum", { ...good, MsgLifeTime: 604_801 }],
  [90031, "/SyncOtherMachine", "type", { ...good, SyncOtherMachine: "1" }],
  [90044, "/MsgLifeTime", "type", { ...good, MsgLifeTime: "60" }],
  [93000, "", "maxBytes", { ...good, From_Account: "x".repeat(8192) }],
];

test.each(rows)("%i at %j by %s", (code, path, keyword, packet) => {
  const verdict = parsePacket(request, typeof packet === "string" ? packet : JSON.stringify(packet));
  expect(verdict.valid ? [] : verdict.violations).toContainEqual(
    expect.objectContaining({ path, keyword, codes: expect.arrayContaining([code]) }),
  );
});

test.each(rows.filter(([, , , packet]) => typeof packet === "object" && JSON.stringify(packet).length < 8_192))(
  "%i at %j by %s is the one violation of a value, too",
  (code, path, keyword, packet) => {
    const verdict = validatePacket(request, packet);
    expect(verdict.valid ? [] : verdict.violations.map((one) => [one.path, one.keyword])).toEqual([[path, keyword]]);
    expect(verdict.valid ? [] : verdict.violations[0]?.codes).toContain(code);
  },
);

test("the packet that all others are made of is good", () => {
  expect(validatePacket(request, withElement(text))).toMatchObject({ valid: true, warnings: [] });
});

/** `raisedBy`, a keyword at a time; a rule without keywords has to be met by any. */
function violationsOf({ code, raisedBy }: ErrorModel): readonly { code: number; at: string; on: string | undefined }[] {
  return raisedBy
    .filter(({ where }) => where === "body")
    .flatMap(({ at, on }) => (on ?? [undefined]).map((keyword) => ({ code, at, on: keyword })));
}

const operation = model?.operations.find(({ name }) => name === "sendMsg");
const documented = errors.filter(({ code }) => operation?.errorCodes.includes(code));

test.each(documented.flatMap(violationsOf))("the spec's $code at $at by $on has a packet above", ({ code, at, on }) => {
  const isMet = (path: string, keyword: string): boolean =>
    codesFor([[at, on === undefined ? 0 : [on], code]], path, keyword).length > 0;
  const own = rows.filter(([other, path, keyword]) => other === code && isMet(path, keyword));
  expect(own).not.toEqual([]);
});

test("every code has a violation that raises it, or the spec says why no packet can", () => {
  expect(documented.length).toBeGreaterThan(60);
  for (const { code, raisedBy, unraisable } of errors) {
    expect([code, raisedBy.length > 0 !== (unraisable !== undefined)]).toEqual([code, true]);
  }
});
