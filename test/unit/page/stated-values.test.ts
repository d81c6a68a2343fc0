/** The default and unit of a field, in the wordings of pages. Anything unclear is ignored. */
import { describe, expect, it } from "vitest";
import type { FieldFact } from "../../../generator/src/page/facts.js";
import { factsOf } from "../../cases/page/pages.js";

async function fieldOf(type: string, text: string): Promise<FieldFact | undefined> {
  const table = `| Field | Type | Required | Description |\n|---|---|---|---|\n| A | ${type} | Yes | ${text} |\n`;
  return (await factsOf("page.md", `## Request fields\n${table}`)).requestFields[0];
}

describe("the default", () => {
  it.each([
    ["Integer", "The default value is `0`, which means none.", 0],
    ["Integer", "How long; default: 7 days (604800 seconds).", 604800],
    ["Integer", "How long, in seconds. Default value: 2 minutes.", 120],
    ["Integer", "How long, in minutes (default 2 hours)", 120],
    ["Integer", "How many. It defaults to 1,000.", 1000],
    ["Number", "The default is -0.5", -0.5],
    ["Boolean", "Whether to ask. The default value is `true`.", true],
    ["String", "Valid values: `low`, `high`. Default value: `low`", "low"],
    ["String", "How. The default value is `AllowAny`.", "AllowAny"],
    ["String", 'How. The default is "any".', "any"],
    ["String", "Valid values: Buy_One, Buy_All (default)", "Buy_All"],
  ])("of %s with %j is %j", async (type, text, value) => {
    expect((await fieldOf(type, text))?.default).toBe(value);
  });

  it.each([
    ["Integer", "How long; default: 7 days."],
    ["Integer", "How long; default: 7 days (600 seconds)."],
    ["Integer", "The default value is the limit of your plan."],
    ["Integer", "Not read by default: 1 is unusual."],
    ["Integer", "The default value is 1. In groups, the default value is 2."],
    ["Integer", "The default value is 10%."],
    ["String", "The default is usual."],
    ["String", "Valid values: A1, B1. The default value is C1."],
    ["Array", "The default value is 1."],
    ["Boolean", "The default value is 1."],
  ])("of %s is not stated by %j", async (type, text) => {
    expect(await fieldOf(type, text)).not.toHaveProperty("default");
  });
});

describe("the unit", () => {
  it.each([
    ["How long (unit: second); at most 7 days.", "seconds"],
    ["How long, in milliseconds", "milliseconds"],
    ["How long. The unit is minutes.", "minutes"],
    ["Size in bytes", "bytes"],
    ["Size. Unit: KB", "kilobytes"],
    ["When: Unix timestamp in seconds", "seconds since 1970"],
    ["When, in milliseconds since the epoch", "milliseconds since 1970"],
    ["When: seconds since January 1, 1970", "seconds since 1970"],
  ])("of %j is %j", async (text, unit) => {
    expect((await fieldOf("Integer", text))?.unit).toBe(unit);
  });

  it.each(["Kept for at most 7 days", "How long, in seconds or in days", "One of those in use", "A unit of the house"])(
    "is not stated by %j",
    async (text) => {
      expect(await fieldOf("Integer", text)).not.toHaveProperty("unit");
    },
  );

  it("is not read for a string", async () => {
    expect(await fieldOf("String", "When, in seconds")).not.toHaveProperty("unit");
  });
});
