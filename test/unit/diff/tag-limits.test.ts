/** The limit on array items of one variant. */
import { describe, expect, it } from "vitest";
import { compare } from "../../../generator/src/diff/compare.js";
import type { Contract } from "../../../generator/src/contract/contract.js";
import { specContract } from "../../support/contracts.js";

const types = {
  Dot: { fields: { X: { type: "integer" } } },
  Mark: { discriminator: { tag: "Kind" }, variants: { round: { content: "Dot", type: "RoundMark" } } },
};

const specOf = (packet: "request" | "response", maxContains?: object): Contract => {
  const fields = { Marks: { type: "array", items: "Mark", ...(maxContains === undefined ? {} : { maxContains }) } };
  const name = packet === "request" ? "PingRequest" : "PingResponse";
  return specContract({ [packet]: { name, fields }, types });
};

const found = (before: Contract, after: Contract): unknown[] =>
  compare(before, after).map(({ rule, level, at, from, to }) => [rule, level, at, from, to]);

const shown = (count: number): object => ({ maxContains: { round: count } });

describe("a limit of the items of a variant", () => {
  const [without, one, two] = [specOf("request"), specOf("request", { round: 1 }), specOf("request", { round: 2 })];

  it("is major if it is new or lower", () => {
    expect(found(without, one)).toEqual([["request-upper-limit-added", "major", "/Marks", null, shown(1)]]);
    expect(found(two, one)).toEqual([["request-upper-limit-lowered", "major", "/Marks", shown(2), shown(1)]]);
    expect(compare(two, one)[0]?.message).toContain("lowered from maxContains round 2 to maxContains round 1");
  });

  it("is minor if it is removed or higher", () => {
    expect(found(one, without)).toEqual([["request-upper-limit-removed", "minor", "/Marks", shown(1), null]]);
    expect(found(one, two)).toEqual([["request-upper-limit-raised", "minor", "/Marks", shown(1), shown(2)]]);
  });

  it("has the opposite levels in a response", () => {
    const [open, limited] = [specOf("response"), specOf("response", { round: 1 })];
    expect(found(open, limited)).toEqual([["response-upper-limit-added", "minor", "/Marks", null, shown(1)]]);
    expect(found(limited, open)).toEqual([["response-upper-limit-removed", "major", "/Marks", shown(1), null]]);
  });
});
