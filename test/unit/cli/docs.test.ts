import { once } from "node:events";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { DocsBuilds } from "../../../generator/src/cli/commands/docs/docs-builds.js";
import { generate } from "../../../generator/src/generate.js";
import { ask } from "../serve/docs/ask.js";
import { type Listener, listenTo } from "../serve/docs/listen-to.js";
import { type RunningDocs, startDocs } from "../serve/docs/start-docs.js";
import { cli, specFolder } from "./cli.js";
import { recordingTerminal } from "./recording-terminal.js";

/** The command as a process, and a page that listens to it. */
async function startHeard(
  ...command: Parameters<typeof startDocs>
): Promise<RunningDocs & { readonly page: Listener }> {
  const docs = await startDocs(...command);
  return { ...docs, page: await listenTo(docs.url) };
}

const isSound = ({ problems }: { readonly problems: readonly unknown[] }): boolean => problems.length === 0;
const isBroken = (state: { readonly problems: readonly unknown[] }): boolean => !isSound(state);

const text = async ({ url }: RunningDocs): Promise<string> =>
  (await ask(url, "/")).text + (await ask(url, "/docs.js")).text;

describe("docs", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints its URL, serves the reference and ends quietly upon %s",
    async (signal) => {
      const docs = await startHeard(specFolder());
      await docs.page.until(isSound);
      expect(await text(docs)).toContain("CustomerMissing");
      expect(await docs.stop(signal)).toEqual({
        status: 0,
        stdout: `The reference is at ${docs.url}\n`,
        stderr: "Watching the spec. Press Ctrl+C to stop.\nThe reference is up to date.\n",
      });
      await expect(docs.page.next()).rejects.toThrow("has ended");
    },
  );

  it("writes no file", async () => {
    const cwd = specFolder();
    const docs = await startHeard(cwd);
    await docs.page.until(isSound);
    await docs.stop();
    expect(existsSync(join(cwd, "generated"))).toBe(false);
  });

  it("follows the spec: a sound one with a new page, a broken one with its errors and their frames", async () => {
    const cwd = specFolder();
    const order = join(cwd, "spec/order.yaml");
    const good = readFileSync(order, "utf8");
    const docs = await startHeard(cwd, ["--format", "json"]);
    const first = await docs.page.next();
    writeFileSync(order, good.replace("Who orders.", "The name of who orders."));
    const second = await docs.page.until(({ build }) => build !== first.build);
    expect(await text(docs)).toContain("The name of who orders.");
    writeFileSync(order, `${good.trimEnd()}\ncolour: red\n`);
    const line = good.trimEnd().split("\n").length + 1;
    const broken = await docs.page.until(isBroken);
    expect(broken).toEqual({
      build: second.build,
      problems: [
        {
          severity: "error",
          code: "spec/unknown-key",
          message: expect.stringContaining("Key 'colour' is not known"),
          place: `spec/order.yaml:${line}:1`,
          frame: expect.stringMatching(new RegExp(`^${line - 1} \\| .*\n${line} \\| colour: red\n +\\| \\^{6}$`)),
        },
      ],
    });
    expect(await text(docs)).toContain("The name of who orders.");
    writeFileSync(order, good);
    expect(await docs.page.until(isSound)).toEqual(first);
    const { status, stdout } = await docs.stop();
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((json) => JSON.parse(json) as object);
    expect(lines[0]).toEqual({ url: docs.url });
    expect(lines[1]).toEqual({ ok: true, diagnostics: [] });
    expect(lines).toContainEqual({
      ok: false,
      diagnostics: [expect.objectContaining({ code: "spec/unknown-key", file: "spec/order.yaml", line, column: 1 })],
    });
    expect(lines.at(-1)).toEqual({ ok: true, diagnostics: [] });
  });

  it("starts with a broken spec: shows its errors, then the page once they are fixed", async () => {
    const cwd = specFolder();
    const order = join(cwd, "spec/order.yaml");
    const good = readFileSync(order, "utf8");
    writeFileSync(order, `${good}colour: red\n`);
    const docs = await startHeard(cwd);
    const { build, problems } = await docs.page.next();
    expect(problems).toHaveLength(1);
    const placeholderPage = (await ask(docs.url, "/")).text;
    expect(placeholderPage).toContain("No reference yet");
    expect(placeholderPage).toContain(`data-build="${build}"`);
    writeFileSync(order, good);
    expect((await docs.page.until(isSound)).build).not.toBe(build);
    expect(await text(docs)).toContain("CustomerMissing");
    const { stdout, stderr } = await docs.stop();
    expect(stdout).toMatch(/^spec\/order\.yaml:\d+:1 - error spec\/unknown-key: .*\n\d+ \| /m);
    expect(stderr).toContain("The reference is unchanged. Fix the errors above.\n");
  });

  it("lives on when the spec cannot be read, or is gone for a moment", async () => {
    const cwd = specFolder();
    const order = join(cwd, "spec/order.yaml");
    const good = readFileSync(order, "utf8");
    const docs = await startHeard(cwd);
    const { build } = await docs.page.next();
    writeFileSync(order, Uint8Array.from([0xfc]));
    expect(await docs.page.until(isBroken)).toEqual({
      build,
      problems: [
        {
          severity: "error",
          code: null,
          message: "'spec/order.yaml' cannot be read: it is not UTF-8 text. Save it as UTF-8.",
          place: null,
          frame: "",
        },
      ],
    });
    writeFileSync(order, good);
    await docs.page.until(isSound);
    renameSync(join(cwd, "spec"), join(cwd, "elsewhere"));
    const gone = await docs.page.until(isBroken);
    expect(gone.problems.map(({ message }) => message)).toEqual(["'spec' cannot be read: it does not exist."]);
    renameSync(join(cwd, "elsewhere"), join(cwd, "spec"));
    expect(await docs.page.until(isSound)).toEqual({ build, problems: [] });
    expect((await docs.stop()).status).toBe(0);
  });

  it("keeps its build over a restart, so that no page reloads for nothing", async () => {
    const cwd = specFolder();
    const before = await startHeard(cwd);
    const { build } = await before.page.next();
    await before.stop();
    const after = await startHeard(cwd, ["--port", new URL(before.url).port]);
    expect(after.url).toBe(before.url);
    expect(await after.page.next()).toEqual({ build, problems: [] });
    await after.stop();
  });

  it("serves another spec, of one file", async () => {
    const cwd = specFolder();
    const shop = ["service", "order"].map((name) => readFileSync(join(cwd, `spec/${name}.yaml`), "utf8")).join("");
    writeFileSync(join(cwd, "shop.yaml"), shop.replace("Who orders.", "The name of who orders."));
    cpSync(join(cwd, "spec/samples"), join(cwd, "samples"), { recursive: true });
    rmSync(join(cwd, "spec"), { recursive: true });
    const docs = await startHeard(cwd, ["--spec", "shop.yaml"]);
    expect((await docs.page.next()).problems).toEqual([]);
    expect(await text(docs)).toContain("The name of who orders.");
    await docs.stop();
  });

  it("says in a sentence that its port is taken, or that there is no spec", async () => {
    const cwd = specFolder();
    const docs = await startHeard(cwd);
    const taken = await cli(["docs", "--port", new URL(docs.url).port], { cwd });
    expect([taken.status, taken.stdout]).toEqual([2, ""]);
    expect(taken.stderr).toMatch(
      /^tim-bindgen: The docs server cannot listen on port \d+: another program uses it\. .*\n$/,
    );
    await docs.stop();
    for (const [args, sentence] of [
      [["--spec", "nowhere"], "tim-bindgen: 'nowhere' cannot be read: it does not exist.\n"],
      [["--spec", ""], "tim-bindgen: --spec must not be empty.\n"],
      [
        ["--spec", "spec/samples"],
        "tim-bindgen: 'spec/samples' has no spec: it contains no .yaml file. Pass another path with --spec.\n",
      ],
    ] as const) {
      expect(await cli(["docs", ...args], { cwd })).toEqual({ status: 2, stdout: "", stderr: sentence });
    }
  });
});

describe("docs --open", () => {
  it("opens the page in the browser that the user has named", async () => {
    const cwd = specFolder();
    const opened = join(cwd, "opened");
    const browser = join(cwd, "browser");
    writeFileSync(browser, `#!/bin/sh\nprintf '%s' "$1" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`);
    chmodSync(browser, 0o755);
    const names = watch(cwd);
    onTestFinished(() => names.close());
    const docs = await startHeard(cwd, ["--open"], { BROWSER: browser });
    while (!existsSync(opened)) await once(names, "change");
    expect(readFileSync(opened, "utf8")).toBe(docs.url);
    expect((await docs.stop()).stderr).not.toContain("Could not open");
  });

  it("says where the page is when there is no browser, and goes on", async () => {
    const cwd = specFolder();
    const docs = await startHeard(cwd, ["--open"], { BROWSER: join(cwd, "nothing") });
    expect((await docs.page.next()).problems).toEqual([]);
    await docs.said("Could not open a browser");
    expect((await docs.stop()).stderr).toContain(`Could not open a browser. Open ${docs.url} yourself.\n`);
  });
});

describe("an edition", () => {
  const nothing = async function* (): AsyncGenerator<Uint8Array> {};

  it("tells of a build that throws, keeps the page, and the next one is made as if nothing had been", async () => {
    const { terminal, remarks } = recordingTerminal(specFolder(), nothing());
    let isFailing = false;
    const builds = new DocsBuilds(terminal, { spec: "spec", format: "text" }, (files) => {
      if (isFailing) throw new RangeError("odd");
      return generate(files, { enumStyle: "object" });
    });
    const sound = await builds.next();
    isFailing = true;
    const error: unknown = await builds.next().catch((thrown: unknown) => thrown);
    const failed = builds.failed(error);
    const message = "Internal error: odd. This is a bug: please report it, together with the command you ran.";
    expect(failed.resources).toBe(sound.resources);
    expect(failed.state).toEqual({
      build: sound.state.build,
      problems: [{ severity: "error", code: null, message, place: null, frame: "" }],
    });
    expect(remarks()).toContain(`tim-bindgen: ${message}`);
    isFailing = false;
    expect((await builds.next()).state).toEqual(sound.state);
  });
});
