/** Pages from which nothing can be concluded: parts were not read, or the page is incomplete. A complete page may drop a part. */
import { describe, expect, it } from "vitest";
import { findInconclusive } from "../../../generator/src/contract/inconclusive.js";
import { contractOfPage } from "../../../generator/src/contract/from-page.js";
import { LineIndex } from "../../../generator/src/text/line-index.js";
import { factsOf } from "../../cases/page/pages.js";
import { specContract } from "../../support/contracts.js";

const sections = {
  url: "## Request URL\n```\nhttps://api.shop.example/v1/orders/create?appid=1&token=x\n```\n",
  parameters: "## URL parameters\n| Parameter | Description |\n|---|---|\n| appid | The app |\n| token | The token |\n",
  requestSample: '## Sample request\n```\n{ "Buyer": "jo", "Item_Id": 2 }\n```\n',
  request:
    "## Request fields\n| Field | Type | Required | Description |\n|---|---|---|---|\n| Buyer | String | Yes | Who |\n| Item_Id | Integer | No | What |\n",
  responseSample: '## Sample response\n```\n{ "Order_Id": "a" }\n```\n',
  response: "## Response fields\n| Field | Type | Description |\n|---|---|---|\n| Order_Id | String | Number |\n",
  codes: "## Error codes\n| Code | Description |\n|---|---|\n| 4001 | No buyer |\n| 4002 | No item |\n",
};
type Sections = { readonly [Name in keyof typeof sections]?: string };

const pageOf = (changed: Sections = {}): string => Object.values({ ...sections, ...changed }).join("\n");
const whole = pageOf();

async function contractOf(text: string) {
  return contractOfPage(await factsOf("old.md", text), "old.md");
}

/** The rule by which a page is rejected, with its line; undefined if the page can be compared. */
async function refusal(text: string, others: readonly string[], name = "new.md"): Promise<string | undefined> {
  const contracts = await Promise.all(others.map(contractOf));
  const found = findInconclusive({ file: { path: name, text }, facts: await factsOf(name, text) }, contracts);
  if (found === undefined) return undefined;
  return `${found.code} ${new LineIndex(text).lineOf(found.origin?.start ?? 0)}`;
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

const foreign = pageOf({
  parameters: "## 请求参数\n| 参数 | 说明 |\n|---|---|\n| appid | 应用 |\n| token | 签名 |\n",
  requestSample: '## 请求示例\n```\n{ "Buyer": "jo", "Item_Id": 2 }\n```\n',
  request:
    "## 请求字段\n| 字段 | 类型 | 说明 |\n|---|---|---|\n| Buyer | String | 谁 |\n| Item_Id | Integer | 什么 |\n",
  responseSample: '## 应答示例\n```\n{ "Order_Id": "a" }\n```\n',
  response: "## 应答字段\n| 字段 | 类型 | 说明 |\n|---|---|---|\n| Order_Id | String | 号码 |\n",
  codes: "## 错误码\n| 错误码 | 含义 |\n|---|---|\n| 4001 | 缺少买家 |\n| 4002 | 缺少商品 |\n",
});
const foreignRequest =
  "## Dane\n| Pole | Rodzaj | Opis |\n|---|---|---|\n| Buyer | String | Kto |\n| Item_Id | Integer | Co |\n";
const foreignCodes = "## Błędy\n| Kod | Opis |\n|---|---|\n| 4001 | Brak |\n| 4002 | Brak |\n";
const second = "| Pole | Rodzaj | Opis |\n|---|---|---|\n| Item_Id | Integer | Co |\n";
const onlyBuyer = sections.request.replace(/\| Item_Id .*\n/, "");

/** Rejected both beside a complete page and if no spec exists yet. */
const unread: readonly (readonly [name: string, rule: string, text: string, at: string])[] = [
  ["a page in another language", "page/nothing-read", foreign, "| 参数"],
  ["a table of fields", "page/block-not-read", pageOf({ request: foreignRequest }), "| Pole"],
  ["a table of codes", "page/block-not-read", pageOf({ codes: foreignCodes }), "| Kod"],
  [
    "a table of the URL",
    "page/block-not-read",
    pageOf({ parameters: "## Adres\n| Nazwa | Opis |\n|---|---|\n| appid | A |\n| token | B |\n" }).replace(
      "api.shop.example",
      "xxxxxx",
    ),
    "| Nazwa",
  ],
  [
    "fields that only a sentence names beside a sample",
    "page/fields-not-read",
    pageOf({ request: "## Request fields\nThe Buyer is who orders, and the Item_Id says what.\n" }),
    '{ "Buyer"',
  ],
];

describe("what was not read", () => {
  it.each(unread)("rejects %s", async (_, rule, text, at) => {
    expect(await refusal(text, [whole])).toBe(`${rule} ${lineOf(text, at)}`);
    expect(await refusal(text, [])).toBe(`${rule} ${lineOf(text, at)}`);
  });

  it("rejects two pages of which the same parts were not read", async () => {
    expect(await refusal(foreign, [foreign])).toBe(`page/nothing-read ${lineOf(foreign, "| 参数")}`);
    const text = pageOf({ codes: foreignCodes });
    expect(await refusal(text, [text])).toBe(`page/block-not-read ${lineOf(text, "| Kod")}`);
  });

  it("rejects a page if what seems to be missing is in a table that was not read", async () => {
    const text = pageOf({ request: `${onlyBuyer}\n### Części\n${second}` });
    expect(await refusal(text, [whole])).toBe(`page/block-not-read ${lineOf(text, "| Pole")}`);
    expect(await refusal(text, [pageOf({ request: onlyBuyer })])).toBeUndefined();
  });

  it("rejects a page whose samples were not read, if another page has some", async () => {
    const text = pageOf({ responseSample: "## Sample response\n```\n{ Order_Id: ?? }\n```\n" });
    expect(await refusal(text, [whole])).toBe(`page/block-not-read ${lineOf(text, "{ Order_Id")}`);
    expect(await refusal(text, [text])).toBeUndefined();
    expect(await refusal(text, [])).toBeUndefined();
  });
});

describe("an incomplete page", () => {
  const half = whole.slice(0, whole.indexOf("## Sample response"));

  it.each([
    ["within a packet", whole.slice(0, whole.indexOf('"a" }'))],
    ["within a row", whole.slice(0, whole.indexOf("No item") + 4)],
    ["behind a cell of a row", whole.slice(0, whole.indexOf("No item"))],
    ["within the header of a table", whole.slice(0, whole.indexOf("| Description |\n|---|---|\n| 4001"))],
  ])("is one that breaks off %s", async (_, text) => {
    expect(await refusal(text, [whole])).toBe(`page/breaks-off ${text.split("\n").length}`);
    expect(await refusal(text, [])).toBe(`page/breaks-off ${text.split("\n").length}`);
  });

  it.each([
    ["a heading", whole.slice(0, whole.indexOf("| Code |"))],
    ["the start of a sentence", whole.slice(0, whole.indexOf("| Code |")).concat("The codes of this call are")],
    ["the header of a table", whole.slice(0, whole.indexOf("| Order_Id |"))],
  ])("is one that ends with %s and lacks a part", async (_, text) => {
    expect(await refusal(text, [whole])).toMatch(/^page\/breaks-off /);
  });

  it("misses several parts of the other page or spec", async () => {
    const last = half.trimEnd().split("\n").length;
    expect(await refusal(half, [whole])).toBe(`page/parts-missing ${last}`);
    const spec = specContract({
      response: { name: "PingResponse", fields: { Order_Id: { type: "string" } } },
      errors: { 70: { name: "Bad", description: "Bad.", unraisable: "It depends." } },
    });
    const found = findInconclusive({ file: { path: "a", text: half }, facts: await factsOf("a.md", half) }, [spec]);
    expect(found?.code).toBe("page/parts-missing");
    expect(found?.message).toContain("The page lacks the fields of the response and the error codes, unlike the spec");
  });

  it.each([
    ["within a tag", "<h2>Error codes</h2><table><tr><th>Code</th><th>Descr"],
    [
      "within a tag's name",
      "<h2>Error codes</h2><table><tr><th>Code</th><th>Description</th></tr><tr><td>4001</td><td",
    ],
    ["within a script", "<script>var a = 1;"],
  ])("is HTML that ends %s", async (_, end) => {
    const request =
      "<h2>Request fields</h2><table><tr><th>Field</th><th>Type</th><th>Required</th></tr><tr><td>Buyer</td><td>String</td><td>Yes</td></tr></table>";
    expect(await refusal(`<html><body>${request}${end}`, [whole], "new.html")).toMatch(/^page\/breaks-off /);
  });
});

describe("a complete page", () => {
  it.each<[string, Sections]>([
    ["no error codes", { codes: "" }],
    ["no answer", { response: "", responseSample: "" }],
    ["no samples", { requestSample: "", responseSample: "" }],
    ["no hosts", { parameters: "" }],
    [
      "fields whose names are free",
      {
        requestSample: '## Sample request\n```\n{ "0": "x" }\n```\n',
        request: sections.request
          .replace(/\| Buyer .*\n/, "| Any key | String | Yes | Who |\n")
          .replace(/\| Item_Id .*\n/, ""),
      },
    ],
    [
      "a last section that is only a reference",
      { codes: "## Error codes\nSee the [list of all codes](https://shop.example/codes).\n" },
    ],
    ["a packet without fields", { request: "", requestSample: "## Sample request\n```\n{}\n```\n" }],
    [
      "a table about other matters",
      { parameters: `## Plans\n| Plan | Calls |\n|---|---|\n| Free | 5 |\n| Team | 50 |\n\n${sections.parameters}` },
    ],
    ["a closing sentence without a line break", { codes: `${sections.codes}\nSee the overview` }],
    ["rows without a stroke at their end", { codes: sections.codes.replaceAll(/ \|$/gm, "") }],
  ])("may have %s, as the other has", async (_, changed) => {
    const text = pageOf(changed);
    expect(await refusal(text, [text])).toBeUndefined();
    expect(await refusal(text, [])).toBeUndefined();
  });

  it("may drop a part, or a single fact", async () => {
    expect(await refusal(pageOf({ codes: "" }), [whole])).toBeUndefined();
    expect(await refusal(pageOf({ request: onlyBuyer }), [whole])).toBeUndefined();
    expect(await refusal(pageOf({ requestSample: "", responseSample: "" }), [whole])).toBeUndefined();
  });

  it("need not have what the spec has from elsewhere", async () => {
    const spec = specContract({});
    const found = findInconclusive({ file: { path: "a", text: whole }, facts: await factsOf("a.md", whole) }, [spec]);
    expect(found).toBeUndefined();
  });
});

it("accepts a page that ends with the name of a heading but has all parts", async () => {
  const text = `${whole}\n## See also\n`;
  expect(await refusal(text, [whole])).toBeUndefined();
});
