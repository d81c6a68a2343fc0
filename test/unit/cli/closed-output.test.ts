/** What a run whose output nobody reads to its end leaves behind: the status of what it found, and no word about the pipe. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, packageFolder, program, put, start } from "./cli.js";

const good = '{"Customer":"ann"}\n';
const bad = '{"Customer":1}\n';

let cwd = "";
beforeAll(async () => {
  cwd = await packageFolder(afterAll);
  cpSync(join(cwd, "spec"), join(cwd, "later"), { recursive: true });
  const order = join(cwd, "later/order.yaml");
  writeFileSync(order, readFileSync(order, "utf8").replace("maximum: 9", "maximum: 8"));
  put(cwd, "page.md", ["# Orders", "", "No API at all.", ""].join("\n"));
});

/** Runs the command line with an output whose reader is gone before the first byte. */
async function unread(args: readonly string[], input = ""): Promise<{ status: number | null; stderr: string }> {
  const child = start(args, { cwd });
  child.stdout.destroy();
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const stderr = text(child.stderr);
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stderr: await stderr };
}

describe("a run whose reader is gone before it prints ends with the status of what it found", () => {
  it.each([
    ["validate, a good packet", 0, ["validate", "-"], good],
    ["validate, a broken packet", 1, ["validate", "-"], bad],
    ["validate, broken lines", 1, ["validate", "--lines", "-"], bad.repeat(50_000)],
    ["validate, good lines", 0, ["validate", "--lines", "--format", "json", "-"], good.repeat(50_000)],
    ["diff without a limit", 0, ["diff", "spec", "later"]],
    ["diff --fail-on", 1, ["diff", "spec", "later", "--fail-on", "minor"]],
    ["generate --check, up to date", 0, ["generate", "--check"]],
    ["generate --check, stale", 1, ["generate", "--check", "--spec", "later"]],
    ["explain, a known code", 0, ["explain", "4001"]],
    ["explain, an unknown code", 1, ["explain", "4"]],
    ["a page that is none", 2, ["page", "page.md"]],
    ["wrong usage", 2, ["explain", "nothing"]],
    ["help", 0, ["--help"]],
  ] as const)("%s", async (_, expected, args, input?: string) => {
    const { status, stderr } = await unread(args, input);
    expect(stderr).not.toMatch(/EPIPE|Internal error|cannot be written|^\s+at /m);
    expect(status).toBe(expected);
  });

  it("of drift, too", async () => {
    put(
      cwd,
      "orders.md",
      [
        "# Orders",
        "",
        "`https://shop.example.com/v1/order`",
        "",
        "## Request fields",
        "",
        "| Field | Type | Required | Description |",
        "| --- | --- | --- | --- |",
        "| Customer | String | Yes | Who orders. |",
        "| Novelty | String | No | What is new. |",
        "",
        "## Response fields",
        "",
        "| Field | Type | Description |",
        "| --- | --- | --- |",
        "| OrderId | String | Which order it is. |",
        "",
        "## Error codes",
        "",
        "| Code | Description |",
        "| --- | --- |",
        "| 4001 | Nobody can be found. |",
        "",
      ].join("\n"),
    );
    expect((await unread(["drift", "orders.md"])).status).toBe(1);
  });
});

describe("validate behind `head`", () => {
  /** The status of the command itself, not of `head`. */
  async function behindHead(file: string, ...options: readonly string[]): Promise<readonly [string, string]> {
    const command = '{ "$0" "$@"; echo "status $?" >&2; } | head -n 1';
    const args = [program, "validate", file, ...options];
    const { stdout, stderr } = await ended(spawn("sh", ["-c", command, process.execPath, ...args], { cwd }));
    return [stdout.split("\n", 1).join(""), stderr];
  }

  it("ends with 1 where a broken packet came before the pipe closed", async () => {
    put(cwd, "many.jsonl", bad + good.repeat(200_000));
    const [line, stderr] = await behindHead("many.jsonl", "--format", "json");
    expect(line).toMatch(/"valid":false/);
    expect(stderr).toBe("status 1\n");
  });

  it("ends with 0 where none did", async () => {
    put(cwd, "fine.jsonl", good.repeat(200_000) + bad);
    const [line, stderr] = await behindHead("fine.jsonl", "--format", "json");
    expect(line).toMatch(/"valid":true/);
    expect(stderr).toBe("status 0\n");
  });

  it("does not wait for more input of a stream that goes on", async () => {
    const child = start(["validate", "--lines", "--format", "json", "-"], { cwd });
    child.stdin.on("error", () => undefined);
    child.stdin.write(bad);
    await once(child.stdout, "data");
    child.stdout.destroy();
    child.stdin.write(good);
    const [status] = (await once(child, "exit")) as [number | null];
    expect(status).toBe(1);
  });
});

describe("a run that goes on until it is interrupted", () => {
  it.each([[["mock"]], [["generate", "--watch"]]])("%s ends when nobody reads its output", async (args) => {
    const { status, stderr } = await unread(args);
    expect(stderr).not.toMatch(/EPIPE|Internal error|^\s+at /m);
    expect(status).toBe(0);
  });
});
