/** The reference as a page: what is in it, what leads where, and how large it may be. What it does in a browser is in `test/systems/browser`. */
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { readSpec } from "../../../generator/src/cli/input/read-spec.js";
import { markup, prose, scriptElement, styleElement } from "../../../generator/src/print/html.js";
import { fieldAnchor } from "../../../generator/src/emit/reference/anchors.js";
import { requestForms } from "../../../generator/src/emit/docs/sample-forms.js";
import { build } from "../../../generator/src/model/build.js";
import { modules } from "../../../generator/browser/reference/runtime-modules.js";
import { generate } from "../../../generator/src/generate.js";
import type { OutputFile } from "../../../generator/src/emit/emitter.js";
import { caseSources } from "../../cases/golden/cases.js";
import { hostileTexts } from "./hostile.js";
import { typeErrors } from "./typescript.js";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const real = readSpec(process.cwd(), "spec").files;

async function packageOf(sources: typeof real): Promise<readonly OutputFile[]> {
  return (await generate(sources, { enumStyle: "object" })).value ?? [];
}

async function pageOf(sources: typeof real): Promise<ReadonlyMap<string, string>> {
  const value = await packageOf(sources);
  return new Map(value.filter(({ path }) => path.startsWith("docs/")).map(({ path, text }) => [path, text]));
}

function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const files = await pageOf(real);
const page = files.get("docs/index.html") ?? "";

it("the page is one file, and three for servers that want script and style apart", () => {
  expect([...files.keys()]).toEqual([
    "docs/hosted/docs.css",
    "docs/hosted/docs.js",
    "docs/hosted/index.html",
    "docs/index.html",
  ]);
  const loads = (path: string): readonly (string | undefined)[] =>
    elements(files.get(path) ?? "")
      .filter(({ tagName }) => ["script", "link", "img", "style", "iframe"].includes(tagName))
      .map((element) => attribute(element, "src") ?? attribute(element, "href"));
  expect(loads("docs/index.html")).toEqual([undefined, undefined]);
  expect(loads("docs/hosted/index.html")).toEqual(["docs.css", "docs.js"]);
  for (const html of [page, files.get("docs/hosted/index.html") ?? ""]) {
    expect(elements(html).filter((element) => attribute(element, "style") !== undefined)).toEqual([]);
  }
});

it("the page has at most 250 KB, gzipped", () => {
  expect(gzipSync(page).length).toBeLessThanOrEqual(250 * 1000);
});

const specs = [
  "minimal-operation",
  "no-envelope",
  "two-operations-share-types",
  "several-types",
  "union-by-tag",
  "deprecated",
  "awkward-field-names",
];

const withoutErrors = caseSources("minimal-operation").map(({ path, text }) => ({
  path,
  text: text.replace(/^errors:[^]*/m, ""),
}));

const cases: readonly (readonly [name: string, sources: typeof real])[] = [
  ["the real spec", real],
  ["a spec without codes", withoutErrors],
  ...specs.map((name) => [name, caseSources(name)] as const),
];

describe.each(cases)("of %s", (_name, sources) => {
  it("no two places have one name, and no link leads nowhere", async () => {
    const all = elements((await pageOf(sources)).get("docs/index.html") ?? "");
    const ids = all.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = all.flatMap((element) => attribute(element, "href") ?? []).filter((href) => href.startsWith("#"));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });
});

it("what a spec does not have has no section", async () => {
  const titlesOf = (html: string): readonly string[] =>
    elements(html)
      .filter(({ tagName }) => tagName === "h2" || tagName === "h3")
      .map(textOf);
  const optional = ["URL parameters", "Advice", "Samples", "Contradictions", "Codes", "Sources"];
  expect(titlesOf(page)).toEqual(expect.arrayContaining(optional));
  const minimal = titlesOf((await pageOf(withoutErrors)).get("docs/index.html") ?? "");
  expect(minimal).toEqual(expect.arrayContaining(["Check a packet", "Request", "Response"]));
  expect(minimal.filter((title) => optional.includes(title))).toEqual([]);
});

it("every field and every code of the model has a row", () => {
  const { value: model } = build(real);
  const ids = new Set(elements(page).flatMap((element) => attribute(element, "id") ?? []));
  expect(model?.errors.filter(({ code }) => !ids.has(`code-${code}`))).toEqual([]);
  for (const id of [
    "field-SendMsgRequest-MsgBody",
    "field-TextContent-Text",
    "field-SendMsgSuccess-MsgKey",
    "field-ApnsInfo-Sound",
  ]) {
    expect([id, ids.has(id)]).toEqual([id, true]);
  }
});

it("what a contradiction is about, and what a wrong parameter raises, is linked", () => {
  const linksOf = (part: string): readonly (string | undefined)[] =>
    elements(page)
      .filter((element) => element.tagName === "a" && textOf(element).startsWith(part))
      .map((element) => attribute(element, "href"));
  expect(linksOf("/OfflinePushInfo/ApnsInfo/Sound")).toEqual(["#field-ApnsInfo-Sound"]);
  expect(linksOf("/MsgBody/MsgType")).toEqual(["#field-TIMTextElem-MsgType"]);
  expect(linksOf("/MsgKey")).toEqual(["#field-SendMsgSuccess-MsgKey"]);
  expect(linksOf("The packet")).toEqual(["#type-SendMsgRequest"]);
  const row = elements(page).find((element) => attribute(element, "id") === "parameter-usersig");
  expect(row && textOf(row)).toContain("60005 SignatureOrAccountInvalid");
});

it("an advice has its text, its place and its conditions", () => {
  const row = elements(page).find((element) => attribute(element, "id") === "advice-sendMsg-NoOfflinePush");
  const text = (row && textOf(row)) ?? "";
  expect(text).toContain("No offline push is sent");
  expect(text).toContain('/MsgBody has 1 item, /MsgBody/0/MsgType is "TIMCustomElem"');
  expect(text).toContain("/OfflinePushInfo/Desc is left out");
  const links = elements(page).filter((element) => textOf(element) === "/MsgBody/0/MsgContent");
  expect(links.flatMap((element) => attribute(element, "href") ?? [])).toEqual(["#field-TIMTextElem-MsgContent"]);
});

it("no two fields get one anchor, whatever they are called", () => {
  const names = ["a", "a.b", "a-b", "a b", "a/b", "ab", "A", "a.2e.b", ".", "-", "é", "\u{1f600}", "__proto__"];
  const anchors = [
    ...names.map((name) => fieldAnchor("T", [name])),
    ...names.map((name) => fieldAnchor("T", ["a", name])),
    fieldAnchor("T", ["a", "b", "c"]),
  ];
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[A-Za-z0-9_.-]+$/);
});

describe("markup", () => {
  it.each(hostileTexts)("keeps %j text, in elements and in attributes", (text) => {
    const { text: html } = markup`<p title="${text}">${prose(text)}<i>${[text, text]}</i></p>`;
    const made = elements(html).filter(({ tagName }) => !["html", "head", "body", "code"].includes(tagName));
    expect(made.map(({ tagName, attrs }) => [tagName, attrs.length])).toEqual([
      ["p", 1],
      ["i", 0],
    ]);
  });

  it("takes no script and no style sheet that would end its element", () => {
    for (const script of ["a</script>", "a</SCRIPT ", "a<!--b"])
      expect(() => scriptElement(script)).toThrow("would end");
    expect(() => styleElement("a</style>")).toThrow("would end");
  });
});

describe("a sample", () => {
  const { value: model } = build(real);
  const operation = model?.operations[0];
  if (model === undefined || operation === undefined) throw new Error("The spec has no operation.");

  it("compiles as TypeScript, as it is shown", async () => {
    const shown = operation.samples
      .filter(({ direction }) => direction === "request")
      .flatMap(({ packet }) => requestForms(model, operation, packet).filter(({ name }) => name === "TypeScript"))
      .map(({ text }, index) => ({ path: `sample-${index}.ts`, text }));
    expect(shown).toHaveLength(4);
    const installed = (await packageOf(real)).map(({ path, text }) => ({
      path: `node_modules/tim-bindings/${path}`,
      text,
    }));
    expect(typeErrors([...installed, ...shown])).toBe("");
    expect(
      typeErrors([...installed, { path: "a.ts", text: (shown[0]?.text ?? "").replace("To_Account", "To") }]),
    ).toContain("a.ts");
  });

  it("is one command of curl, in which a shell finds nothing to do", () => {
    const packet = { a: `'; echo owned; '`, b: "$(echo owned) `echo owned` \\ \u202e", c: "\u{1f600}\nx" };
    const curl = requestForms(model, operation, packet).find(({ name }) => name === "curl")?.text ?? "";
    const printed = execFileSync("sh", ["-c", curl.replace(/^curl/, "printf '%s\\0'")], { encoding: "utf8" }).split(
      "\0",
    );
    expect(printed.slice(0, 2)).toEqual(["--request", "POST"]);
    expect(printed[2]).toBe(
      "https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=<sdkAppId>&identifier=<identifier>&usersig=<userSig>&random=<random>&contenttype=json",
    );
    expect(printed[printed.indexOf("--header") + 1]).toBe("Content-Type: application/json");
    expect(JSON.parse(printed[printed.indexOf("--data-raw") + 1] ?? "")).toEqual(packet);
  });

  it("is an HTTP request whose length is that of its body", () => {
    const packet = { a: "é \u{1f600}" };
    const http = requestForms(model, operation, packet).find(({ name }) => name === "HTTP")?.text ?? "";
    const [head = "", body = ""] = http.split("\n\n");
    expect(head.split("\n")[0]).toMatch(/^POST \/v4\/openim\/sendmsg\?\S+ HTTP\/1\.1$/);
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toEqual(packet);
  });
});

it("the page's program brings each module of the runtime that its validators use", async () => {
  const kinds = ["several-types", "limits-of-every-kind", "limits-in-bytes", "union-by-tag", "items-of-a-variant"];
  const pages = [files, ...(await Promise.all(kinds.map((name) => pageOf(caseSources(name)))))];
  const used = new Set(
    pages
      .flatMap((one) => [...(one.get("docs/hosted/docs.js") ?? "").matchAll(/= page\.modules\["([^"]+)"\]/g)])
      .map(([, path]) => path),
  );
  expect([...used].sort()).toEqual(Object.keys(modules).sort());
});
