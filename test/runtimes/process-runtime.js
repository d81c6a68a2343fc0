/** Runs the suite as processes of Node, Bun or Deno, each of which has to end by itself. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { cases } from "../client-suite/suite.js";

const program = fileURLToPath(new URL("../client-suite/in-process.js", import.meta.url));

/** From the last word to the end; no timer of the client's defaults is that short. */
const graceMs = 5_000;
const longestMs = 600_000;
const processesAtOnce = 4;

/**
 * All cases in one process, then each fault in a process of its own.
 *
 * @param command the program and the arguments before the script.
 */
export async function runInProcesses(command, platform, addresses) {
  const whole = await runProcess(command, platform, addresses);
  const faults = cases.filter(({ fault }) => fault === true);
  const reports = [];
  const runNext = async (waiting) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { failed } = await runProcess(command, platform, addresses, [next.name]);
      const name = `${next.name} (in a process of its own)`;
      const message = failed.map((failure) => failure.message).join("\n");
      reports.push(failed.length === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [{ name, message }] });
    }
  };
  const together = faults.filter(({ alone }) => alone !== true);
  await Promise.all(Array.from({ length: processesAtOnce }, () => runNext(together)));
  await runNext(faults.filter(({ alone }) => alone === true));
  return sum([whole, ...reports]);
}

export function sum(reports) {
  return {
    passed: reports.reduce((count, { passed }) => count + passed, 0),
    failed: reports.flatMap(({ failed }) => failed),
  };
}

/** One process; whatever is wrong with the process itself is one failure more. */
async function runProcess([command, ...before], platform, addresses, names) {
  const args = [...before, program, JSON.stringify(addresses), platform];
  const ended = await watch(command, names === undefined ? args : [...args, JSON.stringify(names)]);
  const report = parse(ended.output);
  const problem = processProblem(ended, report);
  const { passed, failed } = report ?? { passed: 0, failed: [] };
  return problem === undefined
    ? { passed, failed }
    : { passed, failed: [...failed, { name: "the process", message: problem }] };
}

function processProblem({ status, lateMs, errors }, report) {
  if (report === undefined) return `it gave no report (${status}): ${errors.slice(-2_000)}`;
  if (lateMs === undefined) return `it did not end by itself within ${graceMs} ms after its last case`;
  if (status !== 0) return `it ended with ${status}: ${errors.slice(-2_000)}`;
  if (report.left.length > 0) return `it left ${report.left.join(", ")} behind`;
  return undefined;
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function watch(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let [output, errors, reportedAt] = ["", "", undefined];
    let isKilled = false;
    const kill = () => {
      isKilled = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(kill, longestMs);
    child.stdout.on("data", (text) => {
      output += text;
      if (!output.endsWith("\n")) return;
      reportedAt = performance.now();
      clearTimeout(timer);
      timer = setTimeout(kill, graceMs);
    });
    child.stderr.on("data", (text) => (errors += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const lateMs = isKilled || reportedAt === undefined ? undefined : performance.now() - reportedAt;
      resolve({ output, errors, status: code ?? signal, lateMs });
    });
  });
}
