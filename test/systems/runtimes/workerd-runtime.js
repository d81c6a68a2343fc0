/** Runs suites in workerd: one worker, and of the client suite one request a case. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { cases } from "../../suites/client/suite.js";

const clientSuite = fileURLToPath(new URL("../../suites/client/in-worker.js", import.meta.url));
const validatorSuite = fileURLToPath(new URL("../../suites/validation/in-worker.js", import.meta.url));
const startMs = 20_000;
const casesAtOnce = 4;

/** By default a worker reaches public addresses alone; the fault server is on loopback. */
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "loopback", network = (allow = ["private", "local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  globalOutbound = "loopback",
);
`;

export function runClientSuite(program, addresses) {
  return withWorker(program, clientSuite, (url) => runCases(url, addresses));
}

export function runValidatorSuite(program, setting) {
  return withWorker(program, validatorSuite, (url) => ask(url, setting));
}

async function withWorker(program, entry, use) {
  const folder = mkdtempSync(join(tmpdir(), "tim-bindgen-workerd-"));
  let worker;
  try {
    await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      outfile: join(folder, "worker.js"),
      logLevel: "error",
    });
    writeFileSync(join(folder, "config.capnp"), config);
    worker = await start(program, folder);
    return await use(worker.url);
  } finally {
    worker?.stop();
    rmSync(folder, { recursive: true });
  }
}

async function runCases(url, addresses) {
  const report = { passed: 0, failed: [] };
  const runNext = async (waiting) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const message = await messageOf(url, { addresses, name: next.name });
      if (message === undefined) report.passed += 1;
      else report.failed.push({ name: next.name, message });
    }
  };
  const together = cases.filter(({ alone }) => alone !== true);
  await Promise.all(Array.from({ length: casesAtOnce }, () => runNext(together)));
  await runNext(cases.filter(({ alone }) => alone === true));
  return report;
}

async function messageOf(url, question) {
  try {
    return (await ask(url, question)).message;
  } catch (error) {
    return error.message;
  }
}

async function ask(url, question) {
  // Each over a connection of its own: the worker closes those that nobody uses, maybe just when one is used again.
  const headers = { connection: "close" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(question) }).catch((error) => {
    throw new Error(`the worker gave no answer: ${error.cause?.message ?? error.message}`);
  });
  if (!response.ok) throw new Error(`the worker answered with ${response.status}: ${await response.text()}`);
  return response.json();
}

/** It takes a free port, and tells which one on the third channel. */
function start(program, folder) {
  const args = ["serve", join(folder, "config.capnp"), "--control-fd=3"];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const stop = () => void child.kill("SIGKILL");
  let errors = "";
  child.stderr.on("data", (text) => (errors += text));
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      stop();
      reject(new Error(`it did not start (${why}): ${errors.slice(-2_000)}`));
    };
    const timer = setTimeout(() => fail("no port"), startMs);
    child.on("error", ({ message }) => fail(message));
    child.on("exit", (code) => fail(`ended with ${code}`));
    child.stdio[3].once("data", (text) => {
      clearTimeout(timer);
      const { port } = JSON.parse(String(text).split("\n")[0]);
      resolve({ url: `http://127.0.0.1:${port}/`, stop });
    });
  });
}
