/**
 * `npm run test:runtimes`: the client suite in every JavaScript runtime, or in those that are named. A runtime that cannot be
 * installed or started is a failure.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startFaultServer } from "../client-suite/fault-server.js";
import { alignedTable } from "../support/aligned-table.js";
import { runInChromium } from "./chromium-runtime.js";
import { installRuntimes, programOf, requireChromium, versionOf } from "./installed.js";
import { runInProcesses } from "./process-runtime.js";
import { runInWorkerd } from "./workerd-runtime.js";

/** Each gives its version, and which cases passed and failed. */
const runtimes = {
  ...Object.fromEntries([20, 22, 24, 26].map((major) => [`node-${major}`, inProcesses("node", [], major)])),
  bun: inProcesses("bun"),
  // It asks for no permission but the network's: whatever else the client wanted would fail.
  deno: inProcesses("deno", ["run", "--no-config", "--no-lock", "--no-prompt", "--allow-net"]),
  async workerd(addresses) {
    const program = programOf("workerd");
    return { version: versionOf(program), ...(await runInWorkerd(program, addresses)) };
  },
  chromium(addresses) {
    requireChromium();
    return runInChromium(addresses);
  },
};

function inProcesses(platform, before = [], version = undefined) {
  return async (addresses) => {
    const program = programOf(platform, version);
    return { version: versionOf(program), ...(await runInProcesses([program, ...before], platform, addresses)) };
  };
}

const chosen = process.argv.slice(2);
const stranger = chosen.find((name) => !Object.hasOwn(runtimes, name));
if (stranger === undefined) await main(chosen.length === 0 ? Object.keys(runtimes) : chosen);
else {
  console.error(`No runtime is called ${stranger}; there are ${Object.keys(runtimes).join(", ")}.`);
  process.exitCode = 2;
}

async function main(names) {
  installOrSay();
  const rows = [];
  for (const name of names) {
    const row = await runOne(name);
    rows.push(row);
    console.log(`${name} ${row.version}: done after ${row.seconds.toFixed(1)} s`);
    for (const { name: failure, message } of row.failed) console.log(`${name}: ${failure}: ${message}`);
  }
  console.log(`\n${table(rows)}\n`);
  conclude(rows);
}

/** What is missing then is said for each runtime by itself: Chromium or a part of the packages may still be there. */
function installOrSay() {
  try {
    installRuntimes();
  } catch (error) {
    console.error(`The runtimes could not be installed: ${error.message}`);
  }
}

/** A server of its own for each: what one runtime leaves behind must not weigh on the next. */
async function runOne(name) {
  const server = await startFaultServer();
  const start = performance.now();
  let result;
  try {
    result = await runtimes[name](server.addresses);
  } catch (error) {
    result = { version: "none", passed: 0, failed: [{ name: "the runtime", message: error.message }] };
  } finally {
    await server.close();
  }
  return { name, ...result, seconds: (performance.now() - start) / 1000 };
}

function table(rows) {
  const titles = ["runtime", "version", "passed", "failed", "seconds"];
  const lines = rows.map(({ name, version, passed, failed, seconds }) => [
    name,
    version,
    passed,
    failed.length,
    seconds.toFixed(1),
  ]);
  return alignedTable([titles, ...lines], 2);
}

/** The counts are kept for the pipeline, which adds them to those of the other suites. */
function conclude(rows) {
  const passed = rows.reduce((count, row) => count + row.passed, 0);
  const failed = rows.reduce((count, row) => count + row.failed.length, 0);
  const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}runtimes-results.json`, JSON.stringify({ passed, failed }));
  console.log(`runtimes: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
