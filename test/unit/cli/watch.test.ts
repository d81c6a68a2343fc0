import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { watch as observe } from "chokidar";
import { describe, expect, it, onTestFinished } from "vitest";
import { watch } from "../../../generator/src/cli/watch.js";
import { temporaryFolder } from "../../support/run.js";
import { recordingTerminal } from "./recording-terminal.js";

/** Work that reports when it begins, and lasts until the test ends it. */
class HeldWork {
  begun = 0;
  #begin: () => void = () => undefined;
  #end: () => void = () => undefined;

  async run(): Promise<void> {
    this.begun += 1;
    this.#begin();
    await new Promise<void>((resolve, reject) => {
      this.#end = resolve;
      this.fail = reject;
    });
  }

  fail: (error: Error) => void = () => undefined;

  failed(error: unknown): void {
    throw error;
  }

  /** Settles when the next run, or this one if it is the wanted one, has begun. */
  async reach(run: number): Promise<void> {
    while (this.begun < run) await new Promise<void>((resolve) => (this.#begin = resolve));
  }

  end(): void {
    this.#end();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

describe("watch", () => {
  it("does its work once for all changes that came while it was at work, and once more for the next", async () => {
    const folder = temporaryFolder();
    const names = ["a.yaml", "b.yaml", "c.yaml"];
    const save = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    for (const name of names) save(name, "");

    const noticed = observe(folder, { ignoreInitial: true });
    onTestFinished(() => noticed.close());
    await once(noticed, "ready");
    const seen = new Set<string>();
    noticed.on("all", (_, path) => seen.add(path));

    let interrupt: () => void = () => undefined;
    const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
    const { terminal } = recordingTerminal(folder, nothing());
    const work = new HeldWork();
    const over = watch({ ...terminal, interrupted: () => interrupted }, { folder }, work);

    await work.reach(1);
    for (const name of names) save(name, "changed: while at work");
    while (seen.size < names.length) await once(noticed, "all");
    work.end();
    await work.reach(2);
    save("a.yaml", "changed: later");
    work.end();
    await work.reach(3);
    interrupt();
    work.end();
    await over;
    expect(work.begun).toBe(3);
  });

  it("hands over what fails, and watches no more where that is thrown again", async () => {
    const folder = temporaryFolder();
    const { terminal } = recordingTerminal(folder, nothing());
    const held = (): readonly string[] => process.getActiveResourcesInfo().filter((kind) => kind === "FSEventWrap");
    await expect.poll(held).toEqual([]);
    const work = new HeldWork();
    const over = watch(terminal, { folder }, work);
    await work.reach(1);
    expect(held()).not.toEqual([]);
    work.fail(new Error("No more."));
    await expect(over).rejects.toThrow("No more.");
    await expect.poll(held).toEqual([]);
  });
});
