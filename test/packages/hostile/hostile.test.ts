/**
 * Hostile text stays text: a spec full of it generates the same statements as a harmless twin, and runs nothing.
 *
 * `FUZZ_SEED` makes other texts, `FUZZ_RUNS` more of them.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { generate } from "../../../generator/src/generate.js";
import { changedLines, type Tree } from "../../cases/compare.js";
import { pageProgram, withoutPageProgram } from "../../support/page-program.js";
import { linkPackage, temporaryFolder, writeTree } from "../../support/run.js";
import { hostileSpec, type FillSlot, type SlotKind } from "./spec.js";
import { identifiers, structure } from "./structure.js";
import { awkwardNames, canary, hostileText } from "./texts.js";

const numRuns = Number(process.env["FUZZ_RUNS"] ?? 30);

const wireText = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(...awkwardNames) },
);

/** Half a character is refused in every slot, which the test of single slots shows. */
const isWellFormed = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

type Texts = ReadonlyMap<string, string>;

const slots = new Map<string, { readonly kind: SlotKind; readonly usual: string }>();
hostileSpec((slot, kind, usual) => {
  slots.set(slot, { kind, usual });
  return usual;
});
const slotsOf = (...kinds: readonly SlotKind[]): string[] =>
  [...slots].filter(([, { kind }]) => kinds.includes(kind)).map(([slot]) => slot);

let sandbox: ChildProcess;
let folder: string;
let packages = 0;

beforeAll(() => {
  folder = temporaryFolder(afterAll);
  linkPackage("undici", folder);
  linkPackage("bullmq", folder);
  linkPackage("msw", folder);
  sandbox = fork(resolve("test/packages/hostile/sandbox.js"), { stdio: "inherit" });
});
afterAll(() => void sandbox.kill());

it("text in every slot for people and for the wire changes no structure, and runs nothing", async () => {
  const [prose, wire] = [slotsOf("prose"), slotsOf("wire")];
  const texts = fc
    .tuple(
      fc.array(hostileText.filter(isWellFormed), sized(prose)),
      fc.uniqueArray(wireText.filter(isWellFormed), sized(wire)),
    )
    .map(([proseTexts, wireTexts]) => new Map([...zip(prose, proseTexts), ...zip(wire, wireTexts)]));
  let made = 0;
  await fc.assert(
    fc.asyncProperty(texts, async (hostile) => {
      const output = await generateTree(hostile);
      if (output === undefined) return;
      made++;
      await expectTwin(output, await generateTwin(twinOf(hostile)));
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThanOrEqual(numRuns * 0.9);
});

it("text in any one slot is refused with a diagnostic, or changes no structure and runs nothing", async () => {
  const one = fc.tuple(fc.constantFrom(...slots.keys()), fc.oneof(fc.constantFrom(...awkwardNames), hostileText));
  const usual = await generateTwin(new Map());
  let [made, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(one, async ([slot, text]) => {
      const output = await generateTree(new Map([[slot, text]]));
      if (output === undefined) {
        refused++;
        return;
      }
      made++;
      const isText = ["prose", "wire"].includes(slots.get(slot)?.kind ?? "");
      await expectTwin(output, isText ? await generateTwin(twinOf(new Map([[slot, text]]))) : usual);
    }),
    { numRuns: numRuns * 3 },
  );
  expect(made).toBeGreaterThanOrEqual(numRuns);
  expect(refused).toBeGreaterThan(0);
});

it.each(["Array", "Record", "Error", "Promise", "Object", "Function"])("a type may be called %s", async (name) => {
  const slot = [...slots.keys()].find((key) => key.includes("Colour")) ?? "";
  expect(slots.get(slot)?.kind).toBe("name");
  const output = await generateTree(new Map([[slot, name]]));
  await expectTwin(output ?? new Map(), await generateTwin(new Map()));
});

const twins = new Map<string, Promise<Tree | undefined>>();

/** What is generated from harmless texts, of which there are few: once for each. */
function generateTwin(texts: Texts): Promise<Tree | undefined> {
  const key = JSON.stringify([...texts]);
  const tree = twins.get(key) ?? generateTree(texts);
  twins.set(key, tree);
  return tree;
}

/** What is generated, or undefined if the spec is refused; a refusal has an error that says where. */
async function generateTree(texts: Texts): Promise<Tree | undefined> {
  const fill: FillSlot = (slot, _kind, usual) => texts.get(slot) ?? usual;
  const { value, diagnostics } = await generate(hostileSpec(fill), { enumStyle: "object" });
  if (value !== undefined) return new Map(value.map(({ path, text }) => [path, text]));
  expect(diagnostics.filter(({ severity, origin }) => severity === "error" && origin !== undefined)).not.toEqual([]);
  return undefined;
}

it("the script of the page holds its program as it is", async () => {
  const script = (await generateTree(new Map()))?.get("docs/hosted/docs.js");
  expect(script).toContain(pageProgram);
});

async function expectTwin(output: Tree, twin: Tree | undefined): Promise<void> {
  if (twin === undefined) throw new Error("The harmless twin generates nothing.");
  const expected = structuresOf(twin);
  const found = structuresOf(output);
  expect(found.length).toBe(expected.length);
  for (const [index, { path, nodes }] of found.entries()) {
    const same = expected[index]?.nodes ?? "";
    if (nodes !== same) throw new Error(`${path} differs from its harmless twin\n${changedLines(same, nodes)}`);
  }
  for (const [path, text] of ofTheSpec(output)) {
    if (/^(?!runtime\/).*\.(js|ts)$/.test(path)) expect(identifiers(path, text)).not.toContain(canary);
  }
  await expectNothingRuns(output);
}

/** The page's own program is large, and the same in each: only what is joined to it is looked at. The one file holds the three. */
function ofTheSpec(tree: Tree): [path: string, text: string][] {
  return [...tree].flatMap(([path, text]): [string, string][] => {
    if (path === "docs/index.html" || path === "docs/hosted/docs.css") return [];
    return [[path, path === "docs/hosted/docs.js" ? withoutPageProgram(text) : text]];
  });
}

/** Sorted by structure: a file that is named after a type has another name in the twin. Not every licence has a file. */
function structuresOf(tree: Tree): { readonly path: string; readonly nodes: string }[] {
  const generated = ofTheSpec(tree).filter(([path]) => !path.startsWith("runtime/") && path !== "LICENSE");
  const structures = generated.map(([path, text]) => ({ path, nodes: structure(path, text) }));
  return structures.sort((a, b) => (a.nodes < b.nodes ? -1 : 1));
}

async function expectNothingRuns(output: Tree): Promise<void> {
  const target = join(folder, String(packages++));
  const [runtime, own] = partition(output, (path) => path.startsWith("runtime/"));
  writeTree(target, own);
  symlinkSync(runtimeFolder(runtime), join(target, "runtime"), "junction");
  // The script of the page wants a browser; `test/systems/browser` runs it in one.
  const modules = [...output.keys()].filter((path) => path.endsWith(".js") && !/^(runtime|docs)\//.test(path));
  expect(modules.length).toBeGreaterThan(10);
  sandbox.send({ folder: target, modules });
  const [answer] = (await once(sandbox, "message")) as [{ failure?: string; globals?: string[]; polluted?: string[] }];
  expect(answer.failure).toBeUndefined();
  expect(answer.globals).not.toContain(canary);
  expect(answer.polluted).toEqual([]);
}

const runtimes = new Map<string, string>();

/** A folder with these files of the runtime: as long as they are the same in each package, one that all packages link to. */
function runtimeFolder(files: Tree): string {
  const key = JSON.stringify([...files]);
  const known = runtimes.get(key);
  if (known !== undefined) return known;
  const target = join(folder, `runtime-${runtimes.size}`);
  writeTree(target, new Map([["package.json", '{ "type": "module" }'], ...files]));
  runtimes.set(key, join(target, "runtime"));
  return join(target, "runtime");
}

function partition(tree: Tree, isFirst: (path: string) => boolean): [Tree, Tree] {
  const [first, second] = [new Map<string, string>(), new Map<string, string>()];
  for (const [path, text] of tree) (isFirst(path) ? first : second).set(path, text);
  return [first, second];
}

/**
 * The same spec with texts that hold no syntax of any language; equal texts stay equal. A text that is an identifier holds
 * none either, and stays: a guard may rightly treat a property named `__proto__` in a way of its own.
 */
function twinOf(texts: Texts): Texts {
  const harmless = new Map<string, string>();
  for (const text of texts.values()) {
    if (!harmless.has(text)) harmless.set(text, /^\w+$/.test(text) ? text : `harmless ${harmless.size}`);
  }
  return new Map([...texts].map(([slot, text]) => [slot, harmless.get(text) ?? text]));
}

function sized(names: readonly string[]): { readonly minLength: number; readonly maxLength: number } {
  return { minLength: names.length, maxLength: names.length };
}

function zip(names: readonly string[], texts: readonly string[]): [string, string][] {
  return names.map((name, index) => [name, texts[index] ?? name]);
}
