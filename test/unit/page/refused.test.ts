/** Input that is not a page: one sentence, and never a stack trace. */
import { expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/src/diagnostics/diagnostic.js";
import { rules } from "../../../generator/src/diagnostics/rules.js";
import { maxPageLength } from "../../../generator/src/page/document/read-document.js";
import { readPage } from "../../../generator/src/page/read-page.js";

const inconclusiveRules = [
  "page/nothing-read",
  "page/block-not-read",
  "page/fields-not-read",
  "page/breaks-off",
  "page/parts-missing",
];

const table = "## Request fields\n| Field | Type | Required | Description |\n|---|---|---|---|\n";

const refused: readonly (readonly [name: string, code: string, text: string])[] = [
  ["nothing", "page/empty", ""],
  ["blanks", "page/empty", "\ufeff \n\t\n"],
  ["binary data", "page/control-character", "PNG\u0000\u0001"],
  ["two million characters and one", "page/too-large", "a".repeat(maxPageLength + 1)],
  ["quotes 10,000 deep", "page/too-deep", `${table}| A | String | Yes | x |\n\n${"> ".repeat(10_000)}x`],
  ["lists 10,000 deep", "page/too-deep", `${table}| A | String | Yes | x |\n\n${"- ".repeat(10_000)}x`],
  ["elements 10,000 deep", "page/too-deep", `<!doctype html>\n<body>${"<div>".repeat(10_000)}`],
  ["elements 10,000 deep in Markdown", "page/too-deep", `${table}\n\n<div>${"<b>".repeat(10_000)}`],
  ["prose", "page/no-operation", "# A story\n\nOnce upon a time."],
  ["a program", "page/no-operation", "import sys\nprint(sys.argv)\n"],
  ["JSON", "page/no-operation", '{"a": 1}'],
  [
    "HTML that a script fills",
    "page/drawn-by-script",
    '<!doctype html><html><head><title>API</title></head><body><noscript>Turn scripts on.</noscript><div id="root"></div><script src="app.js"></script></body></html>',
  ],
  ["HTML of something else", "page/no-operation", "<html><body><h1>News</h1><p>Nothing.</p></body></html>"],
];

it.each(refused)("refuses %s", async (_, code, text) => {
  const { value, diagnostics } = await readPage({ path: "page", text });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code: actual }) => actual)).toEqual([code]);
});

it("covers every diagnostic of the page reader", () => {
  // A file that is not UTF-8 is detected when it is opened: test/unit/cli/page.test.ts.
  // Conclusions that a partly read page does not allow: test/cases/diff/inconclusive.test.ts.
  const shown = new Set<string>([...refused.map(([, code]) => code), "page/not-utf8", ...inconclusiveRules]);
  expect(Object.keys(rules).filter((code) => code.startsWith("page/") && !shown.has(code))).toEqual([]);
});

it("reports the position at which a page is nested too deeply", async () => {
  const text = `\ufefftext\r\n\r\n${table}\r\n\r\n${"> ".repeat(100)}x`;
  const { diagnostics } = await readPage({ path: "page.md", text });
  expect(diagnostics.map(({ origin }: Diagnostic) => origin?.start)).toEqual([text.indexOf("> >")]);
});

it("reports a sample that is nested too deeply as a problem of the page", async () => {
  const text = `${table}| A | String | Yes | x |\n\n## Sample request\n\`\`\`\n${'{"a":'.repeat(10_000)}\n\`\`\`\n`;
  const { value } = await readPage({ path: "page.md", text });
  expect(value?.problems.map(({ rule }) => rule)).toContain("sample-unreadable");
});

it("keeps properties such as `__proto__`", async () => {
  const text = `## Sample request\n\`\`\`\n{"__proto__": {"a": 1}, "constructor": 2}\n\`\`\`\n`;
  const { value } = await readPage({ path: "page.md", text });
  expect(JSON.stringify(value?.requestSamples[0]?.packet)).toBe('{"__proto__":{"a":1},"constructor":2}');
});
