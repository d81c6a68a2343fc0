/** The word lint: it finds each word in comments, strings and prose, and nothing in code. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Run, runNode, temporaryFolder } from "../../support/run.js";

function check(...paths: readonly string[]): Promise<Run> {
  return runNode([resolve(".ci/check-words.js"), ...paths]);
}

/** Checks a file with this content. */
function checkText(name: string, text: string): Promise<Run> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return check(file);
}

/** Each word in a sentence, as reported, and with what to write instead. */
const found = [
  ["stands", "stands", "is, is at"],
  ["Stand", "Stand", "is, is at"],
  ["is no text", "is no t", "is not a"],
  ["told", "told", "is notified, is described"],
  ["mend", "mend", "fix"],
  ["mended", "mended", "fix"],
  ["anew", "anew", "again"],
  ["judges", "judges", "validate, validation"],
  ["judgement", "judgement", "validate, validation"],
  ["verdict", "verdict", "result"],
  ["whoever", "whoever", "anyone who"],
] as const;

it("finds nothing in the covered folders", async () => {
  expect(await check()).toEqual({ status: 0, stdout: "", stderr: "" });
});

/** Where a sentence is checked: in a file of this name with this text. The sentence is in this line of it. */
const places = [
  ["a line comment", "a.ts", (words: string) => `const a = 1;\n// It ${words} here.\n`, 2],
  ["a block comment", "b.js", (words: string) => `/**\n * One.\n * It ${words}.\n */\n`, 3],
  ["a string", "c.ts", (words: string) => `const a = "it ${words}";\n`, 1],
  ["a template", "d.ts", (words: string) => `const a = \`x\${1}\n it ${words}\`;\n`, 2],
  ["Markdown", "e.md", (words: string) => `One.\n\nIt ${words}.\n`, 3],
  ["YAML", "f.yaml", (words: string) => `about: it ${words}\n`, 1],
] as const;

describe.each(found)("%s", (words, shown, instead) => {
  let lines: readonly string[] = [];
  beforeAll(async () => {
    const folder = temporaryFolder(afterAll);
    for (const [, name, text] of places) writeFileSync(join(folder, name), text(words));
    const { status, stdout, stderr } = await check(folder);
    expect([status, stdout]).toEqual([1, ""]);
    lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(places.length);
  });

  it.each(places)("in %s", (_, name, __, line) => {
    expect(lines).toContain(`${name}:${line}: '${shown}'; write ${instead}.`);
  });
});

it("finds the old opening of a module's first comment, and only there", async () => {
  const opening = "Owns";
  const { status, stderr } = await checkText("a.ts", `/** ${opening} a. */\n/** ${opening} b. */\n`);
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/^a\.ts:1: .*write a noun phrase/)]);
});

it.each([
  ["identifiers", "a.ts", `const told = judge(verdict);\n`],
  ["regular expressions", "a.ts", `const a = /anew"/;\n// fine\n`],
  ["an abbreviation", "a.md", `It stands for all.\n`],
  ["what is no longer there", "a.md", "It is no longer there; there is no other.\n"],
])("allows %s", async (_, name, text) => {
  expect(await checkText(name, text)).toEqual({ status: 0, stdout: "", stderr: "" });
});

it.each([
  ["notes.md", "See `verdicts.js`.\n"],
  ["notes.ts", "// See `verdicts.js`.\n"],
])("takes what is between backticks in %s for a name", async (name, text) => {
  expect((await checkText(name, text)).status).toBe(0);
  expect((await checkText(name, text.replaceAll("`", ""))).status).toBe(1);
});

it("checks a template, which is in backticks, too", async () => {
  expect((await checkText("message.ts", "const message = `the verdict`;\n")).status).toBe(1);
});
