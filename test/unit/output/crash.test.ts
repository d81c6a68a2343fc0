import { spawn } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareOutput } from "../../../generator/src/output/check.js";
import { hashesOf } from "../../../generator/src/output/hash.js";
import { writeOutput } from "../../../generator/src/output/write.js";
import { contentOf, filesOf, Killed, killedAt, treeOf, write, writtenFolder } from "./folder.js";

const before = { "a.js": "old a", "sub/b.js": "old b", "sub/c.js": "same", "gone/d.js": "old d" };
const after = { "a.js": "new a", "sub/b.js": "new b", "sub/c.js": "same", "made/e.js": "new e" };
const other = { "a.js": "third a", "sub/b.js": "old b", "sub/c.js": "third c" };

/** Kills a run at its n-th change; false if it got to its end before that. */
async function runKilledAt(n: number, folder: string): Promise<boolean> {
  const { fs, count } = killedAt(n);
  await expect(
    write(folder, after, fs).catch((error: unknown) => (error instanceof Killed ? "killed" : error)),
  ).resolves.toBeDefined();
  return count() >= n;
}

/** As if it were later: a lock that got no mark before the kill is waited for, but not long. */
function ageLock(folder: string): void {
  const lock = join(folder, ".tim-bindgen.lock");
  if (existsSync(lock)) utimesSync(lock, 0, 0);
}

describe("a run that is killed at any of its changes of the disk", () => {
  it("leaves whole files, and the next run succeeds, whether it wants the new files, the old ones or others", async () => {
    let kills = 0;
    for (const next of [after, before, other]) {
      for (let n = 1; ; n += 1) {
        const folder = await writtenFolder(before);
        if (!(await runKilledAt(n, folder))) break;
        kills += 1;
        const whole = new Set([...Object.values(before), ...Object.values(after), "(folder)"]);
        for (const [path, text] of Object.entries(contentOf(folder))) {
          if (!path.includes(".tim-bindgen")) expect(whole, `${path} after a kill at ${n}`).toContain(text);
        }
        ageLock(folder);
        expect(await write(folder, next), `the run after a kill at ${n}`).toMatchObject({ kind: "written" });
        const clean = await writtenFolder(next);
        expect(treeOf(folder), `the folder after a kill at ${n}`).toEqual(treeOf(clean));
        expect(compareOutput(folder, hashesOf(filesOf(next))).isUpToDate).toBe(true);
      }
    }
    expect(kills).toBeGreaterThan(40);
  });

  it("never makes an edit by hand look like its own", async () => {
    for (let n = 1; ; n += 1) {
      const folder = await writtenFolder(before);
      if (!(await runKilledAt(n, folder))) break;
      ageLock(folder);
      writeFileSync(join(folder, "a.js"), "edited by hand");
      expect(await write(folder, after)).toMatchObject({ kind: "refused", conflicts: [{ path: "a.js" }] });
    }
  });
});

describe("locks", () => {
  it("of a process that has ended are taken over at once", async () => {
    const folder = await writtenFolder(before);
    writeFileSync(join(folder, ".tim-bindgen.lock"), "2 here");
    const started = Date.now();
    const result = await writeOutput(folder, filesOf(after), { processes: { own: "1 here", isAlive: () => false } });
    expect(result.kind).toBe("written");
    expect(Date.now() - started).toBeLessThan(5000);
    expect(contentOf(folder)).toEqual(after);
  });

  it("of a process that runs are waited for", async () => {
    const folder = await writtenFolder(before);
    const lock = join(folder, ".tim-bindgen.lock");
    writeFileSync(lock, "2 here");
    const running = write(folder, after);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(contentOf(folder)["a.js"]).toBe("old a");
    utimesSync(lock, 0, 0);
    expect((await running).kind).toBe("written");
    expect(contentOf(folder)).toEqual(after);
  });

  it("do not stay behind", async () => {
    const folder = await writtenFolder(before);
    expect(Object.keys(treeOf(folder)).filter((path) => path.includes(".tim-bindgen"))).toEqual([]);
  });
});

describe("processes that write at once", () => {
  it("leave the whole output of one of them", async () => {
    const folder = await writtenFolder(before);
    const trees = [0, 1, 2, 3].map((mark) => {
      return Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`f${index}.js`, index % 3 === 0 ? "same" : `by ${mark}`]),
      );
    });
    const script = `
      import { writeOutput } from ${JSON.stringify(new URL("../../../generator/dist/src/output/write.js", import.meta.url).href)};
      const [folder, tree] = JSON.parse(process.argv[1]);
      const isAlive = (mark) => { try { process.kill(Number(mark), 0); return true } catch { return false } };
      const processes = { own: String(process.pid), isAlive };
      for (let round = 0; round < 10; round += 1) {
        const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
        const { kind } = await writeOutput(folder, files, { processes });
        if (kind !== "written") process.exit(1);
      }`;
    const statuses = await Promise.all(
      trees.map(
        (tree) =>
          new Promise((resolve) => {
            const child = spawn(
              process.execPath,
              ["--input-type=module", "-e", script, JSON.stringify([folder, tree])],
              { stdio: "inherit" },
            );
            child.on("close", resolve);
          }),
      ),
    );
    expect(statuses).toEqual([0, 0, 0, 0]);
    expect(trees).toContainEqual(contentOf(folder));
    expect(trees.map((tree) => compareOutput(folder, hashesOf(filesOf(tree))).differences.length)).toContain(0);
  });
});
