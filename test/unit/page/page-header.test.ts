/** The title of a page and the date of its last update. */
import { describe, expect, it } from "vitest";
import { factsOf } from "../../cases/page/pages.js";

const fields =
  "## Request fields\n| Field | Type | Required | Description |\n|---|---|---|---|\n| A | String | Yes | x |\n";

describe("the date of the last update", () => {
  it.each([
    ["Last updated: 2020-09-15 19:33:34", "2020-09-15"],
    ["**Last modified** 2020/9/5", "2020-09-05"],
    ["Updated on Sep 5, 2020 by the team", "2020-09-05"],
    ["This page was last updated on 5th September 2020.", "2020-09-05"],
    ["Update time：2020-09-15", "2020-09-15"],
    ["Last updated: 05/09/2020", null],
    ["Last updated: 2020-02-30", null],
    ["Last updated: recently", null],
    ["Updated fields are read on 2020-09-15", null],
    ["Orders were last updated: 2020-09-15", null],
  ])("of %j is %j", async (line, day) => {
    expect((await factsOf("page.md", `# Orders\n${line}\n\n${fields}`)).updated).toBe(day);
  });

  it("is near the top", async () => {
    const { updated } = await factsOf("page.md", `${"A note.\n\n".repeat(20)}Last updated: 2020-09-15\n\n${fields}`);
    expect(updated).toBeNull();
  });
});

describe("the title", () => {
  it.each([
    ["page.md", `## Orders\n\n${fields}`, null],
    ["page.md", `# Orders\n\n# Items\n\n${fields}`, "Orders"],
    ["page.html", "<title>Orders</title><h2>Request fields</h2><p>GET</p><pre>https://a.example/b?c=1</pre>", "Orders"],
    ["page.html", "<title>Shop</title><h1>Orders</h1><p>GET</p><pre>https://a.example/b?c=1</pre>", "Orders"],
    ["page.html", "<title> </title><h2>Orders</h2><p>GET</p><pre>https://a.example/b?c=1</pre>", null],
    ["page.txt", "Orders\n\nhttps://a.example/b?c=1\n", null],
    ["page.txt", "Orders\n\nLast updated: 2020-09-15\n\nhttps://a.example/b?c=1\n", "Orders"],
  ])("of %s with %j is %j", async (file, text, title) => {
    expect((await factsOf(file, text)).title).toBe(title);
  });
});
