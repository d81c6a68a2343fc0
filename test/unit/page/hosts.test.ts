/** The words of a page that are hosts of its requests. */
import { describe, expect, it } from "vitest";
import { factsOf } from "../../cases/page/pages.js";

interface Parts {
  readonly url?: string;
  readonly row?: string;
  readonly text?: string;
  readonly file?: string;
}

async function hostsOf({
  url = "https://xxxxxx/v1/orders/create?appid=1",
  row = "",
  text = "",
  file = "page.md",
}: Parts) {
  const rows = row === "" ? "" : `### Request parameters\n| Parameter | Description |\n|---|---|\n${row}\n\n`;
  const fields =
    "### Request fields\n| Field | Type | Required | Description |\n|---|---|---|---|\n| A | String | Yes | x |\n";
  const page = `## Sample request URL\n${text}\n\`\`\`\n${url}\n\`\`\`\n\n${rows}${fields}`;
  const { hosts } = await factsOf(file, page);
  return hosts.map(({ host, region }) => (region === null ? host : `${region}: ${host}`));
}

describe("hosts in a row", () => {
  it.each([
    [
      "Domain of your app.North: `a.shop.example`South: `b.shop.example`",
      ["North: a.shop.example", "South: b.shop.example"],
    ],
    [
      "Domain. <li>North: `a.shop.example `<li>South: `https://b.shop.example/`",
      ["North: a.shop.example", "South: b.shop.example"],
    ],
    [
      "Domain: <b>North</b>: <code>a.shop.example</code><b>South</b>: <code>b.shop.example</code>",
      ["North: a.shop.example", "South: b.shop.example"],
    ],
    ["Domain<br>North: a.shop.example<br>South: b.shop.example.", ["North: a.shop.example", "South: b.shop.example"]],
    ["Domain, North: a.shop.example, South: b.shop.example", ["North: a.shop.example", "South: b.shop.example"]],
    ["域名。北方：a.shop.example，南方：`b.shop.example`", ["南方: b.shop.example"]],
    ["域名，北方：a.shop.example，南方：b.shop.example", ["北方: a.shop.example", "南方: b.shop.example"]],
    ["Domain, located.North, of a.shop.exampleSouth and `api`.shop.example or mail@shop.example, see config.json", []],
    ["Domain, as in https://pages.shop.example/start, not MsgBody.MsgType", []],
    ["Domain: `a.shop.example`, for example: `b.shop.example`", ["a.shop.example", "b.shop.example"]],
    ["Domain ~~a.shop.example~~ b.shop.example", ["b.shop.example"]],
  ])("%s", async (text, hosts) => {
    expect(await hostsOf({ row: `| xxxxxx | ${text} |` })).toEqual(hosts);
  });
});

describe("code in a row that is not about the domain", () => {
  const url = "https://api.shop.example/v1/orders/create?appid=1&event=x";
  it.each([
    ["| xxxxxx | Of your region. North: `north.shop.example` |", ["api.shop.example", "North: north.shop.example"]],
    ["| xxxxxx | Of your app: `order.paid.now` |", ["api.shop.example"]],
    ["| event | One of `paid.shop.example` and `sent.shop.example` |", ["api.shop.example"]],
  ])("%s", async (row, hosts) => {
    expect(await hostsOf({ url, row })).toEqual(hosts);
  });
});

describe("reserved example hosts", () => {
  it("count if the page uses them for its API", async () => {
    expect(await hostsOf({ url: "https://api.example.com/v1/orders/create?appid=1" })).toEqual(["api.example.com"]);
    expect(await hostsOf({ row: "| xxxxxx | Domain: North: `a.example.org` |" })).toEqual(["North: a.example.org"]);
  });

  it("do not count next to other hosts, on a page without a path, or as a callback address", async () => {
    const row = "| www.example.com | Domain: North: `a.shop.example` |";
    expect(await hostsOf({ url: "https://www.example.com/v1/a?appid=1", row })).toEqual(["North: a.shop.example"]);
    const noPath = "https://www.example.com?Event=$Event";
    expect(await hostsOf({ url: noPath, row: "| www.example.com | Where it is sent |" })).toEqual([]);
    const callback = "https://shop.example.net/hooks/order?Event=$Event";
    expect(await hostsOf({ url: callback, row: "| shop.example.net | Callback URL |" })).toEqual([]);
    expect(await hostsOf({ url: callback, text: "The webhook URL of the app is `https://shop.example.net`." })).toEqual(
      [],
    );
  });
});
