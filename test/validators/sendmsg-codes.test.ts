/** The codes of sendMsg: for each violation to which the page ascribes one, a packet that has it; for each other code, a reason. */
import { expect, test } from "vitest";
import { build } from "../../generator/src/model/build.js";
import { readSpec } from "../../generator/src/cli/read-spec.js";
import { codesFor } from "../../generated/runtime/judging/code-rules.js";
import { parsePacket, validatePacket } from "../../generated/runtime/judging/judge.js";
import { operations } from "../../generated/operations.js";
import { brokenPackets, text, withElement } from "./broken-packets.js";
import type { ErrorModel } from "../../generator/src/model/types.js";

const { value: model } = build(readSpec(process.cwd(), "spec").files);
const errors = model?.errors ?? [];
const { request } = operations.sendMsg;

test.each(brokenPackets)("%i at %j by %s", (code, path, keyword, packet) => {
  const verdict = parsePacket(request, typeof packet === "string" ? packet : JSON.stringify(packet));
  expect(verdict.valid ? [] : verdict.violations).toContainEqual(
    expect.objectContaining({ path, keyword, codes: expect.arrayContaining([code]) }),
  );
});

test.each(
  brokenPackets.filter(([, , , packet]) => typeof packet === "object" && JSON.stringify(packet).length < 8_192),
)("%i at %j by %s is the one violation of a value, too", (code, path, keyword, packet) => {
  const verdict = validatePacket(request, packet);
  expect(verdict.valid ? [] : verdict.violations.map((one) => [one.path, one.keyword])).toEqual([[path, keyword]]);
  expect(verdict.valid ? [] : verdict.violations[0]?.codes).toContain(code);
});

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
  const own = brokenPackets.filter(([other, path, keyword]) => other === code && isMet(path, keyword));
  expect(own).not.toEqual([]);
});

test("every code has a violation that raises it, or the spec says why no packet can", () => {
  expect(documented.length).toBeGreaterThan(60);
  for (const { code, raisedBy, unraisable } of errors) {
    expect([code, raisedBy.length > 0 !== (unraisable !== undefined)]).toEqual([code, true]);
  }
});
