/** What columns, cells and marks say about whether a field is required. */
import { describe, expect, it } from "vitest";
import { factsOf } from "../../cases/page/pages.js";

const url = "## Sample request URL\n```\nhttps://api.shop.example/v1/orders/create?appid=1\n```\n\n";

async function requiredOf(heading: string, cell: string, name = "Buyer", description = "Who buys.") {
  const table = `| Field | Type | ${heading} | Description |\n|---|---|---|---|\n| ${name} | String | ${cell} | ${description} |\n`;
  const { requestFields, problems } = await factsOf("page.md", `${url}## Request fields\n${table}`);
  const doubts = problems.filter(({ rule }) => rule.startsWith("required-is-"));
  return { required: requestFields[0]?.required, doubts: doubts.map(({ rule, line }) => `${line} ${rule}`) };
}

describe("a column that states whether a field is optional", () => {
  const headings = ["Optional", "Optional?", "Is optional", "OPTIONAL", "**Optional**", "Opt.", "选填", "可选", "是否可选", "非必填", "Not required", "Can be omitted", "Optional or not"]; // prettier-ignore
  it.each(headings)("headed %j", async (heading) => {
    expect(await requiredOf(heading, "Yes")).toEqual({ required: false, doubts: [] });
    expect(await requiredOf(heading, "No")).toEqual({ required: true, doubts: [] });
  });

  const cells = [["Y", "N"], ["yes", "no"], ["true", "false"], ["✓", "✗"], ["✔️", "✖️"], ["✅", "❌"], ["√", "×"], ["是", "否"], ["Optional", "Required"], ["O", "M"], ["选填", "必填"]] as const; // prettier-ignore
  it.each(cells)("with %j and %j", async (optional, required) => {
    expect(await requiredOf("Optional", optional)).toEqual({ required: false, doubts: [] });
    expect(await requiredOf("Optional", required)).toEqual({ required: true, doubts: [] });
  });
});

describe("a column that states whether a field is required", () => {
  const headings = ["Required", "Required?", "Is required", "Mandatory", "Mandatory or not", "Req.", "Compulsory", "Required (Y/N)", "必填", "是否必填", "必选", "Not optional"]; // prettier-ignore
  it.each(headings)("headed %j", async (heading) => {
    expect(await requiredOf(heading, "Yes")).toEqual({ required: true, doubts: [] });
    expect(await requiredOf(heading, "✗")).toEqual({ required: false, doubts: [] });
    expect(await requiredOf(heading, "Optional")).toEqual({ required: false, doubts: [] });
  });
});

describe("a column that names both answers", () => {
  it.each(["Required/Optional", "Optional / Required", "Mandatory or optional", "M/O", "必填/选填", "Attribute"])(
    "headed %j",
    async (heading) => {
      expect(await requiredOf(heading, "Required")).toEqual({ required: true, doubts: [] });
      expect(await requiredOf(heading, "Optional")).toEqual({ required: false, doubts: [] });
      expect(await requiredOf(heading, "Yes")).toEqual({ required: null, doubts: ["9 required-is-unreadable"] });
    },
  );
});

it("ignores columns about something else", async () => {
  expect(await requiredOf("Required permission", "Yes")).toEqual({ required: null, doubts: [] });
  expect(await requiredOf("Optional values", "No")).toEqual({ required: null, doubts: [] });
});

describe("an unclear row", () => {
  it.each([
    ["Optional", "perhaps", "Buyer", "Who buys.", "unreadable"],
    ["Required", "-", "Buyer", "Who buys.", "unreadable"],
    ["Optional", "Yes, with a guest", "Buyer", "Who buys.", "conditional"],
    ["Required", "C", "Buyer", "Who buys.", "conditional"],
    ["Required", "Yes", "Buyer?", "Who buys.", "contradictory"],
    ["Required", "No", "Buyer\\*", "Who buys.", "contradictory"],
    ["Optional", "Yes", "Buyer (required)", "Who buys.", "contradictory"],
    ["Optional", "Yes", "Buyer", "Required. Who buys.", "contradictory"],
  ])("of %s: %s for %s, %j is %s", async (heading, cell, name, description, doubt) => {
    const found = await requiredOf(heading, cell, name, description);
    expect(found).toEqual({ required: null, doubts: [`9 required-is-${doubt}`] });
  });
});

describe("marks next to names, without a column", () => {
  async function without(rows: readonly string[], text = ""): Promise<readonly (boolean | null)[]> {
    const table = `| Field | Type | Description |\n|---|---|---|\n${rows.map((row) => `| ${row} | x |\n`).join("")}`;
    const { requestFields } = await factsOf("page.md", `${url}## Request fields\n${table}\n${text}\n`);
    return requestFields.map(({ required }) => required);
  }

  it("apply only to the fields that have one", async () => {
    expect(await without(["A? | String", "B\\* | String", "C | ?String", "D | String", "*E | String"])).toEqual([
      false,
      true,
      false,
      null,
      true,
    ]);
  });

  it("apply to all fields if the page explains them", async () => {
    expect(await without(["A\\* | String", "B | String"], "\\* required")).toEqual([true, false]);
    expect(await without(["A\\* | String", "B | String"], "Fields marked with * are optional.")).toEqual([false, true]);
  });

  it("are ignored if an asterisk leads to a note", async () => {
    expect(await without(["A\\* | String"], "\\* Only for groups")).toEqual([null]);
  });
});
