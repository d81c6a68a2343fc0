/** The entry point of the command line: from arguments to exit status. */
import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { reportBug } from "./bug.js";
import type { CommandName, OptionsOf } from "./command-table.js";
import { createProgram } from "./program.js";
import { openTerminal, type Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A command. It prints its results and returns the exit status, 0 or 1. A `UsageError` ends it with 2. */
export interface CommandModule<Name extends CommandName> {
  run(terminal: Terminal, args: readonly string[], options: OptionsOf<Name>): Promise<number>;
}

/** Modules are loaded on demand: most commands start much faster than `generate`. */
const modules: { readonly [Name in CommandName]: () => Promise<CommandModule<Name>> } = {
  generate: () => import("./commands/generate/command.js"),
  validate: () => import("./commands/validate/command.js"),
  page: () => import("./commands/page/command.js"),
  explain: () => import("./commands/explain/command.js"),
  diff: () => import("./commands/diff/command.js"),
  drift: () => import("./commands/drift/command.js"),
  import: () => import("./commands/import/command.js"),
  mock: () => import("./commands/mock/command.js"),
  docs: () => import("./commands/docs/command.js"),
  send: () => import("./commands/send/command.js"),
};

const usageStatus = 2;
/** `EX_SOFTWARE` of sysexits.h. Any status other than 0, 1 and 2 is a bug. */
const bugStatus = 70;

/** Runs the command line and sets `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = openTerminal();
  process.on("uncaughtException", (error) => {
    reportBug(terminal, error);
    process.exit(bugStatus);
  });
  process.exitCode = await run(args, terminal);
}

/** Runs the command line on any terminal. Returns the exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const start = async <Name extends CommandName>(
    name: Name,
    rest: readonly string[],
    options: object,
  ): Promise<void> => {
    const module = await modules[name]();
    // The program is created from the table that `OptionsOf` is derived from.
    status = await module.run(terminal, rest, options as OptionsOf<Name>);
  };
  try {
    await createProgram(start, screens(terminal)).parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageStatus;
    if (error instanceof UsageError) {
      terminal.remark(`tim-bindgen: ${error.message}`);
      return usageStatus;
    }
    reportBug(terminal, error);
    return bugStatus;
  }
}

function screens(terminal: Terminal): Parameters<typeof createProgram>[1] {
  return {
    version: ownVersion(),
    width: terminal.width,
    print: (text) => void terminal.print(text),
    remark: (text) => terminal.remark(text.trimEnd()),
  };
}

function ownVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  if (typeof description !== "object" || description === null || !("version" in description)) return "";
  return String(description.version);
}
