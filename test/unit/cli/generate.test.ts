import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/run.js";
import { treeOf } from "../output/folder.js";
import { cli, spawnCli, ended, packageFolder, put, specFolder, start } from "./cli.js";

/** A folder with a spec, its package, and a place where runs can be remembered. */
async function cachingFolder(): Promise<string> {
  const cwd = specFolder();
  mkdirSync(join(cwd, "node_modules"));
  await cli(["generate"], { cwd });
  return cwd;
}

describe("generate", () => {
  it("says what it wrote, and the second time that there was nothing to write", async () => {
    const cwd = specFolder();
    const first = await cli(["generate"], { cwd });
    expect(first).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^generated: \d+ files written, 0 unchanged\.\n$/),
      stderr: "",
    });
    const tree = treeOf(join(cwd, "generated"));
    const second = await cli(["generate"], { cwd });
    expect(second).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^generated: \d+ files unchanged\.\n$/),
    });
    expect(treeOf(join(cwd, "generated"))).toEqual(tree);
  });

  it("restores a deleted folder byte for byte, from a file or a folder, wherever it is started", async () => {
    const cwd = await cachingFolder();
    const tree = treeOf(join(cwd, "generated"));
    rmSync(join(cwd, "generated"), { recursive: true });
    await cli(["generate"], { cwd });
    expect(treeOf(join(cwd, "generated"))).toEqual(tree);
    mkdirSync(join(cwd, "elsewhere"));
    await cli(["generate", "--spec", "../spec", "--out", "out/deep"], { cwd: join(cwd, "elsewhere") });
    expect(treeOf(join(cwd, "elsewhere/out/deep"))).toEqual(tree);
  });

  it("writes only what a change of the spec changes, and removes what it drops", async () => {
    const cwd = await packageFolder();
    const order = join(cwd, "spec/order.yaml");
    const sum = (text: string): number =>
      [...text.matchAll(/\d+/g)].reduce((total, [digits]) => total + Number(digits), 0);
    writeFileSync(order, readFileSync(order, "utf8").replaceAll("OrderRequest", "Order"));
    const { stdout, status } = await cli(["generate"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^generated: \d+ files written, \d+ unchanged, [1-9]\d* removed\.\n$/);
    expect(sum(stdout)).toBeGreaterThan(20);
    expect(existsSync(join(cwd, "generated/schema/OrderRequest.json"))).toBe(false);
    expect(existsSync(join(cwd, "generated/schema/Order.json"))).toBe(true);
    expect((await cli(["generate", "--check"], { cwd })).status).toBe(0);
  });

  it("refuses to overwrite what was edited by hand, naming it, and writes nothing", async () => {
    const cwd = await packageFolder();
    appendFileSync(join(cwd, "generated/types.d.ts"), "// mine\n");
    appendFileSync(join(cwd, "spec/order.yaml"), "# a comment\n");
    const tree = treeOf(join(cwd, "generated"));
    const { status, stdout, stderr } = await cli(["generate"], { cwd });
    expect(stdout).toBe(
      "generated/types.d.ts was edited by hand; carry the change into the spec, delete the file, and generate again.\n",
    );
    expect([status, stderr]).toEqual([1, "Nothing was written. Resolve the conflicts above.\n"]);
    expect(treeOf(join(cwd, "generated"))).toEqual(tree);
  });

  it("refuses to write over what it did not write", async () => {
    const cwd = specFolder();
    put(cwd, "package.json", "{}");
    const { status, stdout } = await cli(["generate", "--out", "."], { cwd });
    expect([status, stdout]).toEqual([
      1,
      "package.json was not written by tim-bindgen; move it away, or choose another folder.\n",
    ]);
    expect(existsSync(join(cwd, "index.js"))).toBe(false);
  });

  it("says in a sentence why the folder cannot be written", async () => {
    const cwd = specFolder();
    put(cwd, "generated", "a file");
    const { status, stderr } = await cli(["generate"], { cwd });
    expect([status, stderr]).toEqual([
      2,
      "tim-bindgen: 'generated' cannot be written: a parent folder is a file. Nothing was changed.\n",
    ]);
  });

  it("prints what is wrong with a spec, seen from the working directory, and ends with status 1", async () => {
    const cwd = specFolder();
    appendFileSync(join(cwd, "spec/order.yaml"), "colour: red\n");
    mkdirSync(join(cwd, "deep"));
    const { status, stdout } = await cli(["generate", "--spec", "../spec"], { cwd: join(cwd, "deep") });
    expect(stdout).toMatch(/^\.\.\/spec\/order\.yaml:\d+:1 - error spec\/unknown-key: /);
    expect(status).toBe(1);
    expect(existsSync(join(cwd, "deep/generated"))).toBe(false);
    const json = await cli(["generate", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "spec/unknown-key", severity: "error", file: "spec/order.yaml", column: 1 }],
    });
  });

  it.each<[string, (cwd: string) => void, RegExp]>([
    [
      "an empty folder",
      (cwd) => rmSync(join(cwd, "spec"), { recursive: true }),
      /'spec' cannot be read: it does not exist/,
    ],
    ["no YAML", (cwd) => ["order", "service"].forEach((name) => rmSync(join(cwd, `spec/${name}.yaml`))), /has no spec/],
    [
      "Latin-1",
      (cwd) => put(cwd, "spec/order.yaml", Uint8Array.from([0xfc])),
      /'spec\/order.yaml' cannot be read: it is not UTF-8/,
    ],
  ])("ends with status 2 for %s", async (_, change, message) => {
    const cwd = specFolder();
    change(cwd);
    const { status, stdout, stderr } = await cli(["generate"], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it("reads a single file, with the packets beside it, and no JSON that it does not name", async () => {
    const cwd = temporaryFolder();
    const [service, order] = ["service", "order"].map((name) =>
      readFileSync(`test/unit/cli/fixture/shop/${name}.yaml`, "utf8"),
    );
    put(cwd, "api/shop.yaml", `${service}${order}`);
    put(cwd, "api/samples/order.json", '{ "Customer": "ann" }');
    put(cwd, "api/other.yaml", "this: is another spec");
    put(cwd, "api/other.json", Uint8Array.from([0xfc]));
    const { status, stdout, stderr } = await cli(["generate", "--spec", "api/shop.yaml"], { cwd });
    expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/written/), ""]);
    expect(readFileSync(join(cwd, "generated/types.d.ts"), "utf8")).toMatch(
      /^\/\/ @generated by tim-bindgen from shop\.yaml\./,
    );
  });

  it("writes the same bytes wherever the file lies, and whatever the folder that is the spec is called", async () => {
    const text = ["service", "order"]
      .map((name) => readFileSync(`test/unit/cli/fixture/shop/${name}.yaml`, "utf8"))
      .join("");
    const made = ["first", "second"].map((name) => {
      const cwd = join(temporaryFolder(), name);
      put(cwd, "shop.yaml", text);
      put(cwd, "samples/order.json", '{ "Customer": "ann" }');
      return cwd;
    });
    for (const spec of ["shop.yaml", "."]) {
      for (const cwd of made) {
        expect((await cli(["generate", "--spec", spec, "--out", `of${spec}`], { cwd })).status).toBe(0);
      }
      const [first, second] = made.map((cwd) => readFileSync(join(cwd, `of${spec}`, ".manifest.json"), "utf8"));
      expect(second).toBe(first);
    }
  });

  it.each(["--spec", "--out"])("takes no empty text for %s", async (option) => {
    const { status, stderr } = await cli(["generate", option, ""], { cwd: specFolder() });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${option} must not be empty`)]);
  });

  it("says so when a file of the spec is a link that leads nowhere", async () => {
    const cwd = specFolder();
    symlinkSync("nowhere.yaml", join(cwd, "spec/more.YAML"));
    const { status, stderr } = await cli(["generate"], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining("'spec/more.YAML' cannot be read")]);
  });

  it("emits a TypeScript enum when asked to", async () => {
    const cwd = specFolder();
    await cli(["generate", "--enum", "native"], { cwd });
    expect(readFileSync(join(cwd, "generated/errors.d.ts"), "utf8")).toMatch(/export declare enum ErrorCode \{/);
    expect((await cli(["generate", "--check"], { cwd })).stdout).toBe(
      "generated/.manifest.json: out of date\n" +
        "generated/errors.d.ts: out of date\n" +
        "generated/errors.js: out of date\n",
    );
  });

  it("counts for programs", async () => {
    const cwd = specFolder();
    const { stdout } = await cli(["generate", "--format", "json"], { cwd });
    const result = JSON.parse(stdout) as { added: string[] };
    expect(result).toMatchObject({ ok: true, changed: [], removed: [], unchanged: 0, diagnostics: [] });
    expect(result.added).toContain("index.js");
  });
});

describe("generate --check", () => {
  it("names each file that is stale, missing or left over, and writes nothing", async () => {
    for (const cwd of [await packageFolder(), await cachingFolder()]) {
      expect(await cli(["generate", "--check"], { cwd })).toMatchObject({ status: 0, stderr: "" });
      appendFileSync(join(cwd, "generated/types.d.ts"), "// mine\n");
      rmSync(join(cwd, "generated/errors.js"));
      put(cwd, "generated/schema/Old.json", "{}");
      const tree = treeOf(join(cwd, "generated"));
      const { status, stdout, stderr } = await cli(["generate", "--check"], { cwd });
      expect(stdout).toBe(
        "generated/errors.js: missing\n" +
          "generated/schema/Old.json: not generated from this spec\n" +
          "generated/types.d.ts: out of date\n",
      );
      expect(status).toBe(1);
      expect(stderr).toContain("Run 'tim-bindgen generate'");
      expect(treeOf(join(cwd, "generated"))).toEqual(tree);
      const json = await cli(["generate", "--check", "--format", "json"], { cwd });
      expect(JSON.parse(json.stdout)).toMatchObject({
        ok: false,
        differences: [{ path: "errors.js", state: "missing" }, {}, {}],
      });
    }
  });

  it("finds a stale package when the spec has changed", async () => {
    const cwd = await cachingFolder();
    const order = join(cwd, "spec/order.yaml");
    writeFileSync(order, readFileSync(order, "utf8").replace("maximum: 9", "maximum: 8"));
    const { status, stdout } = await cli(["generate", "--check"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("generated/validators/order-request.guard.js: out of date");
    writeFileSync(order, readFileSync(order, "utf8").replace("maximum: 8", "maximum: 9"));
    expect((await cli(["generate", "--check"], { cwd })).status).toBe(0);
  });

  it("is not misled by a damaged memory", async () => {
    const cwd = await cachingFolder();
    const cache = join(cwd, "node_modules/.cache/tim-bindgen");
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), "{}");
    expect((await cli(["generate", "--check"], { cwd })).status).toBe(0);
  });
});

describe("an unchanged generate", () => {
  it("loads no emitter and no YAML, and touches no file", async () => {
    const cwd = await cachingFolder();
    const loaded = put(
      cwd,
      "loaded.cjs",
      'process.on("exit", () => process.stderr.write(Object.keys(require.cache).join("\\n")));',
    );
    const env = { NODE_OPTIONS: `--require=${loaded}` };
    const before = statSync(join(cwd, "generated/index.js")).mtimeMs;
    for (const args of [
      ["generate"],
      ["generate", "--check"],
      ["--help"],
      ["explain", "4001"],
      ["validate", "spec/samples/order.json"],
    ]) {
      const { status, stderr } = await spawnCli(args, { cwd, env });
      expect(status).toBe(0);
      expect(stderr).not.toMatch(/node_modules\/(ts-morph|json-schema-to-typescript|ajv|yaml)\//);
    }
    expect(statSync(join(cwd, "generated/index.js")).mtimeMs).toBe(before);
    rmSync(join(cwd, "node_modules/.cache"), { recursive: true });
    const { stderr } = await spawnCli(["generate"], { cwd, env });
    for (const name of ["ts-morph", "json-schema-to-typescript", "ajv", "yaml"]) {
      expect(stderr).toContain(`/node_modules/${name}/`);
    }
  });
});

describe("generate --watch", () => {
  it("writes again after each change, goes on after an error, and ends when interrupted", async () => {
    const cwd = specFolder();
    const order = join(cwd, "spec/order.yaml");
    const text = readFileSync(order, "utf8");
    const child = start(["generate", "--watch"], { cwd });
    const over = ended(child);
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => (seen += chunk.toString()));
    const until = async (pattern: RegExp): Promise<void> => {
      while (!pattern.test(seen)) await once(child.stdout, "data");
      seen = "";
    };
    await until(/written/);
    writeFileSync(order, text.replace("maximum: 9", "maximum: 8"));
    await until(/[1-9]\d* files written/);
    writeFileSync(order, `${text}colour: red\n`);
    await until(/spec\/unknown-key/);
    writeFileSync(order, text);
    await until(/[1-9]\d* files written/);
    expect((await cli(["generate", "--check"], { cwd })).status).toBe(0);
    // As when branches are switched: the folder is gone for a moment.
    renameSync(join(cwd, "spec"), join(cwd, "elsewhere"));
    await once(child.stderr, "data");
    writeFileSync(join(cwd, "elsewhere/order.yaml"), text.replace("maximum: 9", "maximum: 7"));
    renameSync(join(cwd, "elsewhere"), join(cwd, "spec"));
    await until(/[1-9]\d* files? written/);
    child.kill("SIGINT");
    expect((await over).status).toBe(0);
  });
});

describe("a generate that is killed at any time", () => {
  it("leaves nothing that the next run cannot repair", async () => {
    const cwd = await packageFolder();
    const order = join(cwd, "spec/order.yaml");
    const text = readFileSync(order, "utf8");
    for (const delay of [400, 500, 550, 600, 650, 700, 800]) {
      writeFileSync(order, text.replace("Who orders.", `Who orders ${delay}.`));
      const child = spawn(process.execPath, [join(process.cwd(), "generator/bin/tim-bindgen.js"), "generate"], {
        cwd,
        stdio: "ignore",
      });
      setTimeout(() => child.kill("SIGKILL"), delay);
      await once(child, "exit");
    }
    const { status, stdout, stderr } = await cli(["generate"], { cwd });
    expect([status, stdout, stderr]).toEqual([0, expect.stringContaining("generated: "), ""]);
    expect((await cli(["generate", "--check"], { cwd })).status).toBe(0);
    expect(Object.keys(treeOf(join(cwd, "generated"))).filter((path) => path.includes(".tim-bindgen"))).toEqual([]);
  });
});
