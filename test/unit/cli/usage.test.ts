import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/run.js";
import { cli, spawnCli, packageFolder, putPackage } from "./cli.js";

let cwd = "";
beforeAll(async () => {
  cwd = await packageFolder(afterAll);
});

describe("help", () => {
  it("is printed for the program and for each command, with every option and an example", async () => {
    const options: { readonly [command: string]: readonly string[] } = {
      generate: ["--spec", "--out", "--check", "--watch", "--enum", "--format"],
      validate: ["--api", "--package", "--as", "--jsonc", "--strict", "--lines", "--format", "--max-violations"],
      explain: ["--package", "--format"],
      diff: ["--fail-on", "--format", "--prose", "--accept", "--write-accept"],
      drift: ["--spec", "--format"],
      mock: ["--port", "--package", "--format"],
      docs: ["--spec", "--port", "--open", "--format"],
      send: ["--api", "--package", "--jsonc", "--base-url", "--format"],
    };
    const main = await cli(["--help"], { cwd });
    expect(main.status).toBe(0);
    for (const [command, flags] of Object.entries(options)) {
      expect(main.stdout).toContain(command);
      const { status, stdout, stderr } = await cli([command, "--help"], { cwd });
      expect([status, stderr]).toEqual([0, ""]);
      for (const text of [...flags, `$ tim-bindgen ${command}`]) expect(stdout).toContain(text);
    }
  });

  it("says of each command that runs a package that a package is code, and which one is run", async () => {
    for (const command of ["validate", "explain", "mock", "send"]) {
      const { stdout } = await cli([command, "--help"], { cwd });
      expect(stdout).toContain("A generated package is code, and this command runs it.");
    }
  });

  it("is not colored, since it does not go to a terminal", async () => {
    const { stdout } = await spawnCli(["--help"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(stdout).not.toContain("\u001b");
  });

  it("knows its version", async () => {
    expect((await cli(["--version"], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage ends with status 2 and a sentence on standard error", () => {
  it.each([
    ["no command", [], /Usage: tim-bindgen/],
    ["an unknown command", ["genrate"], /unknown command 'genrate'\n\(Did you mean generate\?\)/],
    ["an unknown option", ["generate", "--chek"], /unknown option '--chek'\n\(Did you mean --check\?\)/],
    ["an option without its value", ["generate", "--spec"], /'--spec <path>' argument missing/],
    ["a value that is not one of the choices", ["generate", "--enum", "const"], /'const' is invalid.*object, native/],
    ["an argument too many", ["explain", "1", "2"], /too many arguments/],
    ["an argument too few", ["validate"], /missing required argument 'file'/],
    ["a port that is none", ["mock", "--port", "70000"], /whole number from 0 to 65535/],
    ["a count that is none", ["validate", "-", "--max-violations", "-1"], /must be a whole number/],
    ["options that exclude one another", ["generate", "--check", "--watch"], /Use one of them/],
    ["one side of a comparison", ["diff", "spec"], /missing required argument 'new'/],
    ["a level that is none", ["diff", "spec", "spec", "--fail-on", "none"], /'none' is invalid.*major, minor, patch/],
    ["approvals for nowhere", ["diff", "spec", "spec", "--write-accept"], /needs --accept/],
    ["a spec beside a page", ["diff", "spec", "page.md"], /run 'tim-bindgen drift page\.md --spec spec'/],
    ["a page that is not there", ["drift", "page.md"], /'page\.md' cannot be read: it does not exist/],
    ["a spec that is not there", ["generate", "--spec", "nowhere"], /'nowhere' cannot be read: it does not exist/],
    [
      "an unknown operation",
      ["validate", "--api", "placeOrdre", "x.json"],
      /no operation 'placeOrdre'.*Did you mean 'placeOrder'\?/,
    ],
    [
      "a name that no code has",
      ["explain", "CustomerMising"],
      /neither a number nor the name.*Did you mean 'CustomerMissing'\?/,
    ],
  ])("%s", async (_, args, message) => {
    const { status, stdout, stderr } = await cli(args, { cwd });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([status, stdout]).toEqual([2, ""]);
  });

  it("a folder without a package", async () => {
    const folder = temporaryFolder();
    putPackage(join(folder, "generated"), {});
    const { status, stderr } = await cli(["explain", "4001"], { cwd: folder });
    expect(stderr).toMatch(
      /'generated\/errors.js' cannot be loaded \(there is no such file\). Run 'tim-bindgen generate'/,
    );
    expect(status).toBe(2);
  });

  it("a package that is broken", async () => {
    const folder = temporaryFolder();
    putPackage(join(folder, "generated"), {
      "errors.js": "export const errorTable = ;",
      "package.json": '{ "type": "module" }',
    });
    const { status, stderr } = await cli(["explain", "4001"], { cwd: folder });
    expect(stderr).toMatch(/'generated\/errors.js' cannot be loaded \(Unexpected token ';'\)/);
    expect(status).toBe(2);
  });
});

describe("a bug", () => {
  it("is reported in one sentence; the stack shows only with DEBUG", async () => {
    const folder = temporaryFolder();
    putPackage(join(folder, "generated"), {
      "package.json": '{ "type": "module" }',
      "operations.js": "export const operations = {};\nexport const service = {};",
      "errors.js": "export const errorTable = { get 1() { throw new RangeError('odd') } };",
    });
    const quiet = await cli(["explain", "1"], { cwd: folder });
    expect(quiet.stderr).toBe(
      "tim-bindgen: Internal error: odd. This is a bug: please report it, together with the command you ran.\n",
    );
    expect(quiet.status).toBe(70);
    const loud = await cli(["explain", "1"], { cwd: folder, env: { DEBUG: "1" } });
    expect(loud.stderr).toMatch(/^\s+at /m);
  });
});
