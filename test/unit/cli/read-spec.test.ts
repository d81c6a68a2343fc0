/** Which files belong to a spec: its YAML, and the JSON that its samples name. */
import { expect, it, onTestFinished } from "vitest";
import { readSpec } from "../../../generator/src/cli/input/read-spec.js";
import { temporaryFolder } from "../../support/run.js";
import { put } from "./cli.js";

/** The files of the spec, in a folder with these. */
function filesOf(files: { readonly [path: string]: string | Uint8Array }, spec = "spec"): readonly string[] {
  const cwd = temporaryFolder(onTestFinished);
  for (const [path, content] of Object.entries(files)) put(cwd, path, content);
  return readSpec(cwd, spec).files.map(({ path }) => path);
}

const samples = (...files: readonly string[]): string =>
  `operation: ping\nsamples:\n${files.map((file) => `  - { name: a, as: request, file: ${file} }\n`).join("")}`;

it("reads the packets that samples name, whatever the style of the YAML", () => {
  const files = { "spec/samples/a.json": "{}", "spec/samples/b.json": "{}" };
  expect(filesOf({ ...files, "spec/a.yaml": samples("samples/a.json", "./samples/b.json") })).toEqual([
    "spec/a.yaml",
    "spec/samples/a.json",
    "spec/samples/b.json",
  ]);
  expect(filesOf({ ...files, "spec/a.yaml": '"samples": [{"file": "samples/\\x61.json"}]' })).toEqual([
    "spec/a.yaml",
    "spec/samples/a.json",
  ]);
});

it("reads a packet beside a spec of one file", () => {
  expect(filesOf({ "spec/a.yaml": samples("a.json"), "spec/a.json": "{}" }, "spec/a.yaml")).toEqual([
    "a.yaml",
    "a.json",
  ]);
});

it.each([
  ["a comment", `# see other.json\n${samples("a.json")}`],
  ["a description", `description: Not other.json.\n${samples("a.json")}`],
  ["the end of another name", samples("a.json", "another.json")],
  ["a file of the same name elsewhere", samples("a.json", "deep/other.json")],
])("reads no JSON that only %s names", (_, text) => {
  const other = Buffer.from([0xff, 0xfe]);
  expect(filesOf({ "spec/a.yaml": text, "spec/a.json": "{}", "spec/other.json": other })).toEqual([
    "spec/a.yaml",
    "spec/a.json",
  ]);
});
