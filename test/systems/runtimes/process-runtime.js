/** Runs suites as processes of Node, Bun or Deno, each of which has to end by itself. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { cases } from "../../suites/client/suite.js";

const clientSuite = fileURLToPath(new URL("../../suites/client/in-process.js", import.meta.url));
const validatorSuite = fileURLToPath(new URL("../../suites/validation/in-process.js", import.meta.url));

/** From the last word to the end; no timer of the client's defaults is that short. */
const graceMs = 5_000;
const longestMs = 600_000;
const processesAtOnce = 4;

/**
 * All cases in one process, then each fault in a process of its own.
 *
 * @param command the program and the arguments before the script.
 */
export async function runClientSuite(command, platform, addresses) {
  const args = [clientSuite, JSON.stringify(addresses), platform];
  const whole = await runProcess([...command, ...args]);
  const faults = cases.filter(({ fault }) => fault === true);
  const reports = [];
  const runNext = async (waiting) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { failed } = await runProcess([...command, ...args, JSON.stringify([next.name])]);
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

/** @param command the program and the arguments before the script. */
export function runValidatorSuite(command, setting) {
  return runProcess([...command, validatorSuite], JSON.stringify(setting));
}

function sum(reports) {
  return {
    passed: reports.reduce((count, { passed }) => count + passed, 0),
    failed: reports.flatMap(({ failed }) => failed),
  };
}

/** One process; whatever is wrong with the process itself is one failure more. */
async function runProcess(command, input = "") {
  const ended = await watch(command, input);
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
  if (report.left !== undefined && report.left.length > 0) return `it left ${report.left.join(", ")} behind`;
  return undefined;
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function watch([program, ...args], input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    // One that ends before it has read its input says by its status why.
    child.stdin.on("error", () => undefined).end(input);
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
