/** The client suite that runs in every JavaScript runtime, here in this one: each case is a test. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as client from "../../../generated/client.js";
import * as errors from "../../../generated/errors.js";
import * as usersig from "../../../generated/usersig.js";
import { type Case, cases, runCase, type Setting } from "./suite.js";

/** A process of its own: both ends of 10,000 connections are more than one process may hold open. */
let server: ChildProcess;
let setting: Setting;

beforeAll(async () => {
  const program = fileURLToPath(new URL("./serve.js", import.meta.url));
  server = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  const [line]: unknown[] = server.stdout === null ? [] : await once(server.stdout, "data");
  setting = { client, errors, usersig, platform: "node", addresses: JSON.parse(String(line)) };
});
afterAll(async () => {
  server.stdin?.end();
  await once(server, "exit");
});

const longestMs = 60_000;
const check = async (one: Case): Promise<void> => expect(await runCase(setting, one)).toBeUndefined();

describe.concurrent("together", () => {
  for (const one of cases.filter(({ alone }) => alone !== true)) test(one.name, () => check(one), longestMs);
});

describe.sequential("alone", () => {
  for (const one of cases.filter(({ alone }) => alone === true)) {
    test(one.name, () => check(one), one.limitMs ?? longestMs);
  }
});
