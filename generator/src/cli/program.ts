/** The argument parser: commander's program, created from the table of commands. */
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type CommandName, type CommandRow, commands, type OptionRow } from "./command-table.js";

/** Starts a command. `options` has a value of the right type for each option of the command. */
export type Start = (
  name: CommandName,
  args: readonly string[],
  options: { readonly [name: string]: unknown },
) => Promise<void>;

/** What the parser prints, and where. */
export interface Screens {
  readonly version: string;
  /** Columns to wrap help text to. */
  readonly width: number;
  readonly print: (text: string) => void;
  readonly remark: (text: string) => void;
}

/** A program that calls `start` for a command, and throws a `CommanderError` for wrong arguments. */
export function createProgram(start: Start, { version, width, print, remark }: Screens): Command {
  const program = new Command("tim-bindgen")
    .description(
      "Generates typed bindings for a REST API from a YAML spec, keeps the spec in step with the documentation, and validates packets.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .configureOutput({
      writeOut: print,
      writeErr: (text) => remark(text.replace(/^error: /, "tim-bindgen: ")),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .exitOverride();
  for (const name of commandNames) program.addCommand(createCommand(name, start, width).copyInheritedSettings(program));
  return program;
}

const commandNames = Object.keys(commands) as CommandName[];

function createCommand(name: CommandName, start: Start, width: number): Command {
  const row: CommandRow = commands[name];
  const command = new Command(name).description(row.about).helpOption("-h, --help", "print help");
  for (const { name: argument, isRepeated, about } of [row.argument ?? []].flat()) {
    command.addArgument(new Argument(`<${argument}${isRepeated ? "..." : ""}>`, about));
  }
  for (const [option, optionRow] of Object.entries(row.options)) command.addOption(createOption(option, optionRow));
  const notes = row.notes.map((note) => command.createHelp().boxWrap(note, width)).join("\n\n");
  command.addHelpText("after", `\n${notes}\n\nExamples:\n${formatExamples(row.examples)}`);
  return command.action(() => start(name, command.args, { ...flagsOff(row), ...command.opts() }));
}

/** The value of omitted flags. As commander's defaults they would clutter the help text. */
function flagsOff({ options }: CommandRow): { readonly [name: string]: false } {
  const flags = Object.entries(options).filter(([, option]) => option.type === "flag");
  return Object.fromEntries(flags.map(([name]) => [name, false]));
}

function createOption(name: string, row: OptionRow): Option {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (row.type === "flag") return new Option(flag, row.about);
  if (row.type === "choice") {
    const option = new Option(`${flag} <${row.choices.join("|")}>`, row.about).choices(row.choices);
    return row.default === undefined ? option : option.default(row.default);
  }
  const option = new Option(`${flag} <${row.value}>`, row.about);
  if (row.type === "port") return option.default(row.default).argParser(parsePort);
  if (row.type === "count") return option.argParser(parseCount);
  return row.default === undefined ? option : option.default(row.default);
}

function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}

function formatExamples(examples: CommandRow["examples"]): string {
  return examples.map(([command, shows]) => `  $ ${command}\n      ${shows}`).join("\n");
}
