/** Runs the cases, in any runtime, and says which of them failed. */
import { AssertionFailure, describeFailure } from "./assert.js";
import { cases } from "./cases.js";
import { createContext } from "./context.js";

export { cases };

/** A case that takes longer hangs. */
const longestMs = 60_000;

/** Runs one case; undefined when it passes, else what went wrong. */
export async function runCase(setting, { run, limitMs = longestMs }) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new AssertionFailure(`expected an end within ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([run(createContext(setting)), late]);
    return undefined;
  } catch (error) {
    return describeFailure(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @typedef {import("./suite.js").Setting} Setting
 * @typedef {import("./suite.js").Choice} Choice
 * @typedef {import("./suite.js").Report} Report
 */

/**
 * Runs the chosen cases: as many at once as the platform bears, those that need the machine for themselves one by one.
 *
 * @param {Setting} setting
 * @param {Choice} [choice]
 * @returns {Promise<Report>}
 */
export async function runSuite(setting, { names, concurrency = 8 } = {}) {
  const chosen = names === undefined ? cases : cases.filter(({ name }) => names.includes(name));
  /** @type {{ passed: number, failed: { name: string, message: string }[], slowest: Report["slowest"] }} */
  const report = { passed: 0, failed: [], slowest: undefined };
  const runNext = async (waiting) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const start = performance.now();
      const message = await runCase(setting, next);
      report.slowest = slower(report.slowest, { name: next.name, seconds: (performance.now() - start) / 1000 });
      if (message === undefined) report.passed += 1;
      else report.failed.push({ name: next.name, message });
    }
  };
  const together = chosen.filter(({ alone }) => alone !== true);
  await Promise.all(Array.from({ length: concurrency }, () => runNext(together)));
  await runNext(chosen.filter(({ alone }) => alone === true));
  return report;
}

function slower(left, right) {
  return left === undefined || right.seconds > left.seconds ? right : left;
}
