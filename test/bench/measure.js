/** Runs programs as whole cold processes, and says how long they took, how much memory they held, and what they loaded. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A program to measure.
 *
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} args what follows the name of the executable
 * @property {string} [node] the executable, by default the Node that runs the bench
 * @property {string} [cwd]
 * @property {() => void} [before] sets the stage; its time does not count
 * @property {boolean} [discardsOutput] whether standard output goes to the null device; else it is kept, for a failure
 * @property {number} [status] the exit status that it must end with, by default 0
 */

/** @typedef {{ readonly median: number, readonly min: number, readonly max: number }} Spread */

/**
 * Runs every program once a round, so that whatever slows the machine down slows all of them.
 *
 * @param {readonly Program[]} programs
 * @param {number} rounds
 * @returns {Map<string, number[]>} seconds of each round, by name
 */
export function interleave(programs, rounds) {
  const seconds = new Map(programs.map(({ name }) => [name, []]));
  for (const program of programs) runOnce(program);
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) seconds.get(program.name).push(runOnce(program));
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  return seconds;
}

const mostOutputBytes = 64e6;

/** @param {Program} program @param {readonly string[]} nodeOptions @param {NodeJS.ProcessEnv} env */
function runOnce(program, nodeOptions = [], env = {}) {
  const { name, args, node = process.execPath, cwd, before, discardsOutput = false, status = 0 } = program;
  const stdio = ["ignore", discardsOutput ? "ignore" : "pipe", "pipe"];
  before?.();
  const start = process.hrtime.bigint();
  const options = { cwd, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: mostOutputBytes, stdio };
  const result = spawnSync(node, [...nodeOptions, ...args], options);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== status)
    throw new Error(`${name} ended with ${result.status}:\n${result.stdout ?? ""}${result.stderr}`);
  return seconds;
}

/** @param {readonly number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/**
 * The ratio of two programs, round by round: what both suffered in a round cancels out.
 *
 * @param {readonly number[]} values @param {readonly number[]} base @returns {Spread}
 */
export function ratio(values, base) {
  return spread(values.map((value, round) => value / base[round]));
}

/**
 * Peak memory in MB, as the process itself reports it when it ends. Children of its own do not count.
 *
 * @param {Program} program @param {number} rounds @returns {Spread}
 */
export function peakMemory(program, rounds) {
  return inTemporaryFolder((folder) => {
    const preload = fileURLToPath(new URL("report-memory.cjs", import.meta.url));
    const peaks = Array.from({ length: rounds }, (_, round) => {
      const report = join(folder, `${round}.txt`);
      runOnce(program, ["--require", preload], { BENCH_MEMORY_REPORT: report });
      return (Number(readFileSync(report, "utf8")) * 1024) / 1e6;
    });
    return spread(peaks);
  });
}

/**
 * The packages under `node_modules` of which a program loads any module. V8's coverage names every script that was loaded.
 *
 * @param {Program} program @returns {string[]}
 */
export function loadedPackages(program) {
  return inTemporaryFolder((folder) => {
    runOnce(program, [], { NODE_V8_COVERAGE: folder });
    const scripts = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).result);
    if (scripts.length === 0) throw new Error(`${program.name} left no coverage`);
    const names = scripts.map(({ url }) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]);
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  });
}

/** @template T @param {(folder: string) => T} use @returns {T} */
function inTemporaryFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), "tim-bindgen-bench-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
