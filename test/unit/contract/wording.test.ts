import { describe, expect, it } from "vitest";
import { compare, isProse } from "../../../generator/src/diff/compare.js";
import { meaningChanges, plainWording } from "../../../generator/src/contract/wording.js";
import { pageContract } from "../../support/contracts.js";

describe("the same wording", () => {
  it.each([
    ["groups of thousands", "At most 604,800 seconds", "At most 604800 seconds."],
    ["a moved link", "See [Limits](https://a.example/1#x).", "See [Limits](https://b.example/2)"],
    ["an address that moved", "See https://a.example/1 for more", "See https://b.example/2 for more"],
    ["emphasis and code", "Set **`Name`** to `1`", "Set Name to 1"],
    ["quotes", "Use “Name” or ‘Id’", "Use \"Name\" or 'Id'"],
    ["full-width punctuation", "Name（optional）：the name，as text。", "Name (optional): the name, as text."],
    ["full-width digits", "at most ７ days", "at most 7 days"],
    ["white space", "Name \u00a0 of\tthe\nuser", "Name of the user"],
    ["space around punctuation", "Name ( optional ) :text", "Name (optional): text"],
    ["markup", "One<br/>two <li>three</li>", "One two three"],
    ["letters of another case", "UserID of the User", "userid of the user"],
  ])("whatever becomes of %s", (_, before, after) => {
    expect(plainWording(before)).toBe(plainWording(after));
  });

  it.each([
    ["a number", "At most 7,8 days", "At most 78 days"],
    ["a word", "Name of the user", "Name of a user"],
    ["a minus", "from -1 to 1", "from 1 to 1"],
    ["a fraction", "0.5 seconds", "5 seconds"],
  ])("does not reach as far as %s", (_, before, after) => {
    expect(plainWording(before)).not.toBe(plainWording(after));
  });

  it("is found in a text of any size, without backtracking", () => {
    for (const part of ["[", "](", "<", ".", ",1", "https://", " (", "1,000", "`", "not ", "\t", "![", "no more "]) {
      const text = part.repeat(200_000);
      expect(plainWording(text).length).toBeLessThan(2 * text.length);
      expect(meaningChanges(text, text)).toEqual([]);
    }
  });
});

describe("other words", () => {
  it.each([
    ["with the same numbers", "Kept for 7 days", "For 7 days it is kept", []],
    ["with another number", "Kept for 7 days", "Kept for 14 days", ["number"]],
    ["with a number that is new", "Kept for days", "Kept for 3 days", ["number"]],
    ["with a number said twice", "At most 7 days; 7 days are the default", "At most and by default 7 days", []],
    ["with a number in letters", "For two days", "During 2 days", []],
    ["with one hour for 1 hour", "Retained for 1 hour", "It is retained for one hour", []],
    ["where one is an article", "Sends to one user", "Sends to a user", []],
    ["with a negation", "The name may be empty", "The name may not be empty", ["negation"]],
    ["with another negation for the same", "It is not valid", "It is invalid", []],
    ["with a contraction", "It cannot be sent", "It can't be sent", []],
    ["without a negation", "Never send it", "Always send it", ["negation"]],
    ["with no more than for up to", "Up to 50 characters", "A text of no more than 50 characters", []],
    ["with both", "Send 1 at once", "Do not send 2 at once", ["number", "negation"]],
  ])("%s", (_, before, after, expected) => {
    expect(meaningChanges(before, after)).toEqual(expected);
  });

  it("are only reported as reworded if the structure at that place changed too", () => {
    const side = (maximum: number, days: number): ReturnType<typeof pageContract> =>
      pageContract({
        requestFields: [{ path: "Wait", type: "integer", maximum, description: `Waits at most ${days} days.` }],
      });
    const changes = compare(side(7, 7), side(14, 14));
    expect(changes.map(({ rule }) => rule)).toEqual(["request-upper-limit-raised", "prose-reworded"]);
  });
});

describe("a page that says the same", () => {
  it("has no changes, whatever its format", () => {
    const before = pageContract({
      api: "/v1/ping",
      method: "post",
      hosts: [{ host: "A.example", region: null, line: 3 }],
      requestFields: [{ path: "List[].Id", type: "integer", enum: ["1", "2"], description: "Number of `1,000`." }],
      errorCodes: [{ code: 7, description: "Not found（see [here](https://a.example)）" }],
    });
    const after = pageContract({
      api: "v1/ping",
      method: "POST",
      hosts: [{ host: "a.example", region: null, line: 8 }],
      requestFields: [{ path: "List.Id", type: "integer", enum: [2, 1], description: "Number of 1000", line: 9 }],
      errorCodes: [{ code: 7, description: "Not found (see here)" }],
    });
    expect(compare(before, after)).toEqual([]);
  });

  it("has only prose changes, all of level none, if it is reworded", () => {
    const before = pageContract({ requestFields: [{ path: "Name", description: "The name of the user." }] });
    const after = pageContract({ requestFields: [{ path: "Name", description: "What the user is called." }] });
    const changes = compare(before, after);
    expect(changes.map(({ rule, level }) => [rule, level])).toEqual([["prose-reworded", "none"]]);
    expect(changes.every(isProse)).toBe(true);
  });
});
