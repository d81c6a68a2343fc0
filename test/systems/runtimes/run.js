/**
 * `npm run test:runtimes [-- <runtime or suite> …]`: the client suite and the validator suite in every JavaScript runtime, or
 * those that are named. A runtime that cannot be installed or started is a failure.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startFaultServer } from "../../suites/client/fault-server.js";
import { alignedTable } from "../../support/aligned-table.js";
import { prepare } from "../../suites/validation/prepare.js";
import * as chromium from "./chromium-runtime.js";
import { chromiumPath, installRuntimes, programOf, requireChromium, versionOf } from "./installed.js";
import * as processes from "./process-runtime.js";
import * as workerd from "./workerd-runtime.js";

/** Without code from text, so that a validator that made some would fail. */
const noCodeFromText = "--disallow-code-generation-from-strings";
const deno = ["run", "--no-config", "--no-lock", "--no-prompt"];

/**
 * Each gives the program of a runtime, or throws if there is none, and runs the suites with it: of the client at the addresses
 * of a fault server, of the validators on packets.
 */
const runtimes = {
  ...Object.fromEntries(
    [20, 22, 24, 26].map((major) => [`node-${major}`, inProcesses("node", { validators: [noCodeFromText], major })]),
  ),
  // The one runtime without an option to refuse text as code.
  bun: inProcesses("bun", { evaluates: true }),
  // The client asks for no permission but the network's, the validators for none: whatever else they wanted would fail.
  deno: inProcesses("deno", {
    client: [...deno, "--allow-net"],
    validators: [...deno, `--v8-flags=${noCodeFromText}`],
  }),
  workerd: {
    program: () => programOf("workerd"),
    client: workerd.runClientSuite,
    validators: (program, packets) => workerd.runValidatorSuite(program, { packets, evaluates: false }),
  },
  chromium: {
    program() {
      requireChromium();
      return chromiumPath;
    },
    client: (_program, addresses) => chromium.runClientSuite(addresses),
    validators: (_program, packets) => chromium.runValidatorSuite({ packets, evaluates: false }),
  },
};

function inProcesses(platform, { client = [], validators = [], evaluates = false, major }) {
  return {
    program: () => programOf(platform, major),
    client: (program, addresses) => processes.runClientSuite([program, ...client], platform, addresses),
    validators: (program, packets) => processes.runValidatorSuite([program, ...validators], { packets, evaluates }),
  };
}

/** Each runs in a runtime, with what it needs there. */
const suites = {
  /** A server of its own for each: what one runtime leaves behind must not weigh on the next. */
  async client(runtime, program) {
    const server = await startFaultServer();
    try {
      return await runtime.client(program, server.addresses);
    } finally {
      await server.close();
    }
  },
  async validators(runtime, program) {
    packets ??= await prepare();
    return runtime.validators(program, packets);
  },
};
let packets;

const chosen = process.argv.slice(2);
const known = [...Object.keys(runtimes), ...Object.keys(suites)];
const stranger = chosen.find((name) => !known.includes(name));
if (stranger === undefined) await main(chosenOf(runtimes), chosenOf(suites));
else {
  console.error(`No runtime and no suite is called ${stranger}; there are ${known.join(", ")}.`);
  process.exitCode = 2;
}

/** Those that were named, or all. */
function chosenOf(all) {
  const named = Object.keys(all).filter((name) => chosen.includes(name));
  return named.length === 0 ? Object.keys(all) : named;
}

async function main(runtimeNames, suiteNames) {
  installOrSay();
  const rows = [];
  for (const name of runtimeNames) {
    for (const suite of suiteNames) {
      const row = await runOne(name, suite);
      rows.push(row);
      console.log(`${name} ${row.version}, ${suite}: done after ${row.seconds.toFixed(1)} s`);
      for (const { name: failure, message } of row.failed) console.log(`${name}, ${suite}: ${failure}: ${message}`);
    }
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

async function runOne(name, suite) {
  const start = performance.now();
  let result = { version: "none", passed: 0, failed: [] };
  try {
    const program = runtimes[name].program();
    result.version = versionOf(program);
    result = { ...result, ...(await suites[suite](runtimes[name], program)) };
    if (result.passed === 0 && result.failed.length === 0) throw new Error("it ran no case");
  } catch (error) {
    result.failed = [{ name: "the runtime", message: error.message }];
  }
  return { name, suite, ...result, seconds: (performance.now() - start) / 1000 };
}

function table(rows) {
  const titles = ["runtime", "version", "suite", "passed", "failed", "seconds"];
  const lines = rows.map(({ name, version, suite, passed, failed, seconds }) => [
    name,
    version,
    suite,
    passed,
    failed.length,
    seconds.toFixed(1),
  ]);
  return alignedTable([titles, ...lines], 3);
}

/** The pipeline adds these results to those of the other suites. */
function conclude(rows) {
  const passed = rows.reduce((count, row) => count + row.passed, 0);
  const failed = rows.reduce((count, row) => count + row.failed.length, 0);
  const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const failures = rows.flatMap((row) =>
    row.failed.map(({ name, message }) => `${row.name}, ${row.suite}: ${name}: ${message}`),
  );
  writeFileSync(`${cache}runtimes-results.json`, JSON.stringify({ passed, failed, failures }));
  console.log(`runtimes: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
