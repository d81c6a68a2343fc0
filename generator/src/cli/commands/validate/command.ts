/** The command `validate`: judges packets, one a file or one a line. */
import { systemReason } from "../../../output/system-error.js";
import type { OptionsOf } from "../../command-table.js";
import { chooseOperation, openPackage } from "../../generated-package.js";
import { codeNames } from "./code-names.js";
import { countBytes, isLineWise, openInput, sizeOf, sizeOfAll } from "./input.js";
import { isBlank, type Judge, judgeContent } from "./validate-text.js";
import { PrintLimit } from "./print-limit.js";
import { Progress } from "./progress.js";
import { type Line, longestLineBytes, readLines } from "./read-lines.js";
import { readWhole } from "./read-whole.js";
import { type Judged, type Report, reportOf } from "./report.js";
import { counted, Tally } from "./tally.js";
import { printable } from "../../../text/printable.js";
import type { Terminal } from "../../terminal.js";

/** One run of the command. */
interface Run {
  readonly terminal: Terminal;
  readonly judge: Judge;
  readonly report: Report;
  readonly limit: PrintLimit;
  readonly tally: Tally;
  readonly progress: Progress;
}

export async function run(
  terminal: Terminal,
  files: readonly string[],
  options: OptionsOf<"validate">,
): Promise<number> {
  const found = await openPackage(terminal, options);
  const { operations } = await found.load("operations.js");
  const operation = chooseOperation(operations, options.api);
  const { parseWithAdvice } = await found.load("runtime/validation/advice.js");
  const codeName = codeNames((await found.load("errors.js")).errorTable);
  const totalBytes = await sizeOfAll(terminal, files);
  const state: Run = {
    terminal,
    judge: { packet: operation[options.as], parse: parseWithAdvice, isStrict: options.strict, isJsonc: options.jsonc },
    report: reportOf(options.format, terminal.colors, codeName),
    limit: new PrintLimit(options.maxViolations),
    tally: new Tally(),
    progress: new Progress({ terminal, totalBytes, now: () => performance.now() }),
  };
  terminal.endWhenUnread(() => state.tally.status);
  for (const file of files) {
    if (options.lines || isLineWise(file)) await judgeLines(state, file);
    else await judgeFile(state, file);
  }
  summarize(state, codeName);
  return state.tally.status;
}

function summarize({ terminal, tally, limit }: Run, codeName: (code: number) => string): void {
  for (const line of tally.summary(codeName)) terminal.remark(line);
  if (limit.unprinted > 0)
    terminal.remark(`Beyond --max-violations, and not printed: ${counted(limit.unprinted, "violation")}.`);
}

async function judgeFile(state: Run, file: string): Promise<void> {
  const { terminal, judge, tally, progress } = state;
  try {
    const input = countBytes(openInput(terminal, file), (bytes) => progress.addBytes(bytes));
    const content = await readWhole(input, longestLineBytes, () => remarkMark(state, file));
    const verdict = judgeContent(judge, content);
    await terminal.print(take(state, { file, packet: undefined, verdict }));
    progress.show(printable(file), tally.packets);
  } catch (error) {
    giveUp(state, file, `cannot be read: ${systemReason(error)}`);
  }
}

/** Prints what each block of input gives before it takes the next: at once, in the order of the input, in little memory. */
async function judgeLines(state: Run, file: string): Promise<void> {
  const { terminal, tally, progress } = state;
  const lines = new LineJudge(state, file);
  const size = (await sizeOf(terminal, file)) ?? 0;
  let taken = 0;
  try {
    const input = countBytes(openInput(terminal, file), (bytes) => {
      taken += bytes;
      progress.addBytes(bytes);
    });
    for await (const block of readLines(input, longestLineBytes, () => remarkMark(state, file))) {
      const text = lines.judge(block);
      if (text !== "") await terminal.print(text);
      progress.show(printable(file), tally.packets);
    }
    if (taken < size) giveUp(state, file, `became shorter while it was read; it ends${lines.place}`);
    else if (lines.packets === 0) terminal.remark(`tim-bindgen: '${printable(file)}' holds no packet.`);
  } catch (error) {
    giveUp(state, file, `cannot be read${lines.place}: ${systemReason(error)}`);
  }
}

function giveUp({ terminal, tally }: Run, file: string, why: string): void {
  tally.unreadable += 1;
  terminal.remark(`tim-bindgen: '${printable(file)}' ${why}.`);
}

function remarkMark({ terminal }: Run, file: string): void {
  terminal.remark(
    `tim-bindgen: '${printable(file)}' begins with a byte order mark, which was passed over: a packet that is sent with one is malformed.`,
  );
}

/** Counts a verdict, and gives what is to be printed of it. */
function take({ tally, limit, report }: Run, judged: Judged): string {
  tally.add(judged.verdict);
  const verdict = limit.take(judged.verdict);
  if (verdict === judged.verdict) return report(judged);
  return verdict === undefined ? "" : report({ ...judged, verdict });
}

class LineJudge {
  readonly #state: Run;
  readonly #file: string;
  /** Number of the last line seen. */
  #last = 0;
  #packet = 0;

  constructor(state: Run, file: string) {
    this.#state = state;
    this.#file = file;
  }

  get packets(): number {
    return this.#packet;
  }

  /** How far it came, as the end of a sentence. */
  get place(): string {
    return this.#last === 0 ? "" : ` after line ${this.#last}`;
  }

  judge(lines: readonly Line[]): string {
    return lines.map((line) => this.#judgeLine(line)).join("");
  }

  #judgeLine({ number, content }: Line): string {
    this.#last = number;
    const { judge, tally } = this.#state;
    if ("text" in content && isBlank(judge, content.text)) {
      tally.blankLines += 1;
      return "";
    }
    this.#packet += 1;
    const verdict = judgeContent(judge, content, number);
    return take(this.#state, { file: this.#file, packet: this.#packet, verdict });
  }
}
