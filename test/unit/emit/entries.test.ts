/** What follows from an entry: an emitter that the registry is given beside its own is found everywhere without another change. */
import { expect, test } from "vitest";
import { emitWith } from "../../../generator/src/emit/emit.js";
import type { Emitter, PackageEntry } from "../../../generator/src/emit/emitter.js";
import { emitters } from "../../../generator/src/emit/registry.js";
import { generate } from "../../../generator/src/generate.js";
import { code } from "../../../generator/src/print/code.js";
import { GeneratedFile } from "../../../generator/src/print/file.js";
import { readSpec } from "../../../generator/src/cli/input/read-spec.js";
import { fixture } from "./fixture.js";

function toy(more: Partial<PackageEntry> = {}): Emitter {
  return {
    name: "toy",
    entry: () => ({
      name: "toy",
      group: "integrations",
      doc: "`play`, for tests of this test",
      isInMain: true,
      exports: { values: ["play"], types: ["Toy"] },
      peer: { name: "toy-box", range: ">=1 <2" },
      guide: { chapter: "testing", print: ({ service }) => `## Playing with ${service.packageName}` },
      ...more,
    }),
    emit(model) {
      const module = new GeneratedFile(model, "toy.js");
      module.export("play", code`function play() {}`);
      const declaration = new GeneratedFile(model, "toy.d.ts");
      declaration.add(code`export type Toy = 1;`, code`export declare function play(): Toy;`);
      return { files: [module, declaration] };
    },
  };
}

/** One line more in the registry. */
const registryWith = (added: Emitter): readonly Emitter[] => [added, ...emitters];

async function packageWith(added: Emitter): Promise<(path: string) => string> {
  const { files } = await emitWith(fixture, { enumStyle: "object" }, registryWith(added));
  return (path) => files.find((file) => file.path === path)?.text ?? "";
}

test("an entry is in package.json, in README.md and in the main entry", async () => {
  const textOf = await packageWith(toy());
  const manifest = JSON.parse(textOf("package.json")) as { [key: string]: { [key: string]: unknown } };
  expect(manifest["exports"]?.["./toy"]).toEqual({ types: "./toy.d.ts", default: "./toy.js" });
  expect(manifest["peerDependencies"]?.["toy-box"]).toBe(">=1 <2");
  expect(manifest["peerDependenciesMeta"]?.["toy-box"]).toEqual({ optional: true });
  expect(textOf("README.md")).toContain("\n| `./toy` | `play`, for tests of this test |\n");
  expect(textOf("README.md")).toContain("\n## Playing with tim-bindings\n");
  expect(textOf("README.md")).toContain(
    "\n| `.` | all entries below except `ajv`, `json-schema`, `undici`, `bullmq`, `msw`, `operations` and `mocking` |\n",
  );
  expect(textOf("index.js")).toContain('export {\n  play,\n} from "./toy.js";');
  expect(textOf("index.d.ts")).toContain('export type {\n  Toy,\n} from "./toy.js";');
});

test("an entry that the main entry leaves out is named as such", async () => {
  const textOf = await packageWith(toy({ isInMain: false }));
  expect(textOf("index.js")).not.toContain("toy");
  expect(textOf("README.md")).toContain(
    "all entries below except `ajv`, `json-schema`, `toy`, `undici`, `bullmq`, `msw`, ",
  );
});

/** The spec with a type, a builder or both of these names. */
async function messagesOf(spec: string, added: readonly Emitter[]): Promise<readonly string[]> {
  const files = [
    ...readSpec(process.cwd(), "test/cases/golden/minimal-operation").files,
    { path: "more.yaml", text: spec },
  ];
  const { diagnostics } = await generate(files, { enumStyle: "object" }, [...emitters, ...added]);
  return diagnostics.map(({ message }) => message);
}

test("a name that an entry has for any spec is reserved, if the main entry passes it on", async () => {
  const spec = "types:\n  Toy: { description: A toy., fields: {} }\n";
  const clash = "The package's own export and type 'Toy' would both be called 'Toy' in the generated package.";
  expect(await messagesOf(spec, [toy()])).toContain(clash);
  expect(await messagesOf(spec, [toy({ isInMain: false })])).not.toContain(clash);
  expect(await messagesOf(spec, [])).not.toContain(clash);
});

test("the names of a scheme's entry are reserved only for services that have the scheme", async () => {
  const spec = "types:\n  UserSigOptions: { description: Options., fields: {} }\n";
  const own = readSpec(process.cwd(), "test/cases/golden/minimal-operation").files;
  const more = { path: "more.yaml", text: spec };
  const withScheme = own.map(({ path, text }) => ({ path, text: text.replace("scheme: none", "scheme: user-sig") }));
  const clashes = async (files: typeof own): Promise<readonly string[]> =>
    (await generate([...files, more], { enumStyle: "object" })).diagnostics
      .filter(({ code: rule }) => rule === "spec/name-clash")
      .map(({ message }) => message);
  expect(await clashes(own)).toEqual([]);
  expect(await clashes(withScheme)).toHaveLength(1);
});
