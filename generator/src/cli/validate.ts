/** The command `validate`: judges packets, one a file or one a line. */
import { systemReason } from "../output/system-error.js";
import type { OptionsOf } from "./command-table.js";
import { chooseOperation, findPackage } from "./generated-package.js";
import { isLineWise, openInput } from "./packets/input.js";
import { isBlank, type Judge, judgeContent } from "./packets/judge-text.js";
import { type Line, readLines } from "./packets/read-lines.js";
import { readWhole } from "./packets/read-whole.js";
import { jsonReport, type Report, textReport } from "./packets/report.js";
import { Tally } from "./packets/tally.js";
import { printable } from "./printable.js";
import type { Terminal } from "./terminal.js";

/** One run of the command. */
interface Run {
  readonly terminal: Terminal;
  readonly judge: Judge;
  readonly report: Report;
  readonly tally: Tally;
}

export async function run(
  terminal: Terminal,
  files: readonly string[],
  options: OptionsOf<"validate">,
): Promise<number> {
  const found = findPackage(terminal.workingDirectory);
  const { operations } = await found.load("operations.js");
  const operation = chooseOperation(operations, options.api);
  const { parsePacket } = await found.load("runtime/judging/judge.js");
  const judge: Judge = { packet: operation[options.as], parsePacket, isStrict: options.strict, isJsonc: options.jsonc };
  const report =
    options.format === "json" ? jsonReport : textReport(terminal.colors, (await found.load("errors.js")).errorTable);
  const tally = new Tally();
  const state: Run = { terminal, judge, report, tally };
  for (const file of files) {
    if (options.lines || isLineWise(file)) await judgeLines(state, file);
    else await judgeFile(state, file);
  }
  terminal.remark(tally.summary());
  return tally.status;
}

async function judgeFile({ terminal, judge, report, tally }: Run, file: string): Promise<void> {
  try {
    const content = await readWhole(openInput(terminal, file));
    const verdict = judgeContent(judge, content);
    tally.add(verdict);
    await terminal.print(report({ file, packet: undefined, verdict }));
  } catch (error) {
    tally.unreadable += 1;
    terminal.remark(`tim-bindgen: '${printable(file)}' cannot be read: ${systemReason(error)}.`);
  }
}

/** Prints what each block of input gives before it takes the next: at once, in the order of the input, in little memory. */
async function judgeLines(state: Run, file: string): Promise<void> {
  const { terminal, tally } = state;
  const lines = new LineJudge(state, file);
  try {
    for await (const block of readLines(openInput(terminal, file))) {
      const text = lines.judge(block);
      if (text !== "") await terminal.print(text);
      terminal.progress(`${printable(file)}: ${lines.last} lines`);
    }
  } catch (error) {
    tally.unreadable += 1;
    const place = lines.last === 0 ? "" : ` after line ${lines.last}`;
    terminal.remark(`tim-bindgen: '${printable(file)}' cannot be read${place}: ${systemReason(error)}.`);
  }
}

class LineJudge {
  /** Number of the last line seen. */
  last = 0;
  readonly #state: Run;
  readonly #file: string;
  #packet = 0;

  constructor(state: Run, file: string) {
    this.#state = state;
    this.#file = file;
  }

  judge(lines: readonly Line[]): string {
    return lines.map((line) => this.#judgeLine(line)).join("");
  }

  #judgeLine({ number, content }: Line): string {
    this.last = number;
    const { judge, report, tally } = this.#state;
    if ("text" in content && isBlank(judge, content.text)) {
      tally.blankLines += 1;
      return "";
    }
    this.#packet += 1;
    const verdict = judgeContent(judge, content, number);
    tally.add(verdict);
    return report({ file: this.#file, packet: this.#packet, verdict });
  }
}
