/** The command `send`: sends one packet with the generated client. */
import type { CallResult } from "../../../../runtime/client/client.js";
import { systemReason } from "../../../output/system-error.js";
import type { OptionsOf } from "../../command-table.js";
import { readCredentials, variableName } from "./credentials.js";
import { chooseOperation, openPackage, type GeneratedPackage } from "../../generated-package.js";
import { compactJsonc } from "../validate/compact.js";
import { openInput } from "../validate/input.js";
import type { Content } from "../validate/read-lines.js";
import { readWhole } from "../validate/read-whole.js";
import { printable } from "../../../text/printable.js";
import { describeFailure, formatFailure } from "./failure.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

export async function run(terminal: Terminal, files: readonly string[], options: OptionsOf<"send">): Promise<number> {
  const found = await openPackage(terminal, options);
  const { operations } = await found.load("operations.js");
  const operation = chooseOperation(operations, options.api).name;
  const packet = await readPacket(terminal, files[0] ?? "-", options.jsonc);
  const call = await callOf(terminal, found, operation, options.baseUrl);
  const result = await call(packet);
  if (result.ok) {
    const { value } = result;
    const json = JSON.stringify({ sent: true, operation, answer: value });
    await terminal.print(
      options.format === "json" ? `${json}\n` : `${operation}: sent\n${JSON.stringify(value, undefined, 2)}\n`,
    );
    return 0;
  }
  const { errorTable } = await found.load("errors.js");
  const failure = describeFailure(result.error, errorTable);
  const json = JSON.stringify({ sent: false, operation, error: failure });
  await terminal.print(options.format === "json" ? `${json}\n` : formatFailure(terminal.colors, failure));
  return 1;
}

async function readPacket(terminal: Terminal, file: string, isJsonc: boolean): Promise<unknown> {
  const shown = printable(file);
  let content: Content;
  try {
    content = await readWhole(openInput(terminal, file));
  } catch (error) {
    throw new UsageError(`'${shown}' cannot be read: ${systemReason(error)}.`);
  }
  if ("problem" in content)
    throw new UsageError(`'${shown}' is ${content.problem === "too-long" ? "too long" : "not UTF-8 text"}.`);
  try {
    return JSON.parse(isJsonc ? (compactJsonc(content.text) ?? content.text) : content.text);
  } catch {
    const hint = isJsonc ? "" : " If it has comments, add --jsonc.";
    throw new UsageError(
      `'${shown}' is not well-formed JSON. Run 'tim-bindgen validate ${shown}' to see where.${hint}`,
    );
  }
}

type Call = (packet: unknown) => Promise<CallResult<unknown>>;

/** The client's method that never throws. */
async function callOf(
  terminal: Terminal,
  found: GeneratedPackage,
  operation: string,
  baseUrl: string | undefined,
): Promise<Call> {
  const { service } = await found.load("operations.js");
  const { mocking } = await found.load("mocking.js");
  const { createClient } = await found.load("client.js");
  const credentials = readCredentials(terminal.environment, service, mocking.url);
  const base = baseUrl ?? terminal.environment[variableName(service.name, "baseUrl")];
  let method: unknown;
  try {
    method = createClient({ ...credentials, ...(base === undefined ? {} : { baseUrl: base }) })[operation];
  } catch (error) {
    // The client's message about a wrong option does not contain the option's value.
    if (error instanceof TypeError) throw new UsageError(`The client cannot be created: ${error.message}.`);
    throw error;
  }
  if (typeof method === "function" && "safe" in method && typeof method.safe === "function") return method.safe as Call;
  throw new UsageError(`The client has no operation '${operation}'. Run 'tim-bindgen generate' to write it again.`);
}
