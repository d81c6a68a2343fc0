/**
 * The codes of sendMsg: for each violation to which the page ascribes one, the validator suite has a packet that has it; for each
 * other code, there is a reason.
 */
import { expect, test } from "vitest";
import { build } from "../../../../generator/src/model/build.js";
import { readSpec } from "../../../../generator/src/cli/input/read-spec.js";
import { codesFor } from "../../../../generated/runtime/validation/code-rules.js";
import type { ErrorModel } from "../../../../generator/src/model/types.js";
import { brokenPackets } from "../../../suites/validation/broken-packets.js";

const { value: model } = build(readSpec(process.cwd(), "spec").files);
const errors = model?.errors ?? [];

/** `raisedBy`, a keyword at a time; a rule without keywords has to be met by any. */
function violationsOf({ code, raisedBy }: ErrorModel): readonly { code: number; at: string; on: string | undefined }[] {
  return raisedBy
    .filter(({ where }) => where === "body")
    .flatMap(({ at, on }) => (on ?? [undefined]).map((keyword) => ({ code, at, on: keyword })));
}

const operation = model?.operations.find(({ name }) => name === "sendMsg");
const documented = errors.filter(({ code }) => operation?.errorCodes.includes(code));

test.each(documented.flatMap(violationsOf))(
  "the spec's $code at $at by $on has a packet in the suite",
  ({ code, at, on }) => {
    const isMet = (path: string, keyword: string): boolean =>
      codesFor([[at, on === undefined ? 0 : [on], code]], path, keyword).length > 0;
    const own = brokenPackets.filter(([other, path, keyword]) => other === code && isMet(path, keyword));
    expect(own).not.toEqual([]);
  },
);

test("every code has a violation that raises it, or the spec says why no packet can", () => {
  expect(documented.length).toBeGreaterThan(60);
  for (const { code, raisedBy, unraisable } of errors) {
    expect([code, raisedBy.length > 0 !== (unraisable !== undefined)]).toEqual([code, true]);
  }
});
