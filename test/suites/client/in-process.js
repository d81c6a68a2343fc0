/**
 * The client suite in Node, Bun and Deno, as a process that has to end by itself: nothing here calls `exit`.
 * Arguments: the addresses of the fault server as JSON, the platform, and the names of cases as JSON (all of them without).
 */
import process from "node:process";
import * as client from "../../../generated/client.js";
import * as errors from "../../../generated/errors.js";
import * as usersig from "../../../generated/usersig.js";
import { runSuite } from "./suite.js";

const [, , addresses = "", platform = "", names] = process.argv;
const setting = { client, errors, usersig, platform, addresses: JSON.parse(addresses) };
const report = await runSuite(setting, { names: names === undefined ? undefined : JSON.parse(names) });
process.stdout.write(`${JSON.stringify({ ...report, left: leftover() })}\n`);

/** Timers that would keep the process alive, where the platform can tell; idle connections do not. */
function leftover() {
  return platform === "node" ? process.getActiveResourcesInfo().filter((name) => name === "Timeout") : [];
}
