/** The command `validate`: validates packets, one per file or one per line. */
import { counted } from "../../../text/english.js";
import { systemReason } from "../../../output/system-error.js";
import type { OptionsOf } from "../../command-table.js";
import { chooseOperation, openPackage } from "../../generated-package.js";
import { codeNames } from "./code-names.js";
import { countBytes, isLineWise, openInput, sizeOf, sizeOfAll } from "./input.js";
import { isBlank, type Validator, validateContent } from "./validate-text.js";
import { PrintLimit } from "./print-limit.js";
import { Progress } from "./progress.js";
import { type Line, maxLineBytes, readLines } from "./read-lines.js";
import { readWhole } from "./read-whole.js";
import { type ReportedPacket, type Report, reportOf } from "./report.js";
import { Tally } from "./tally.js";
import { printable } from "../../../text/printable.js";
import type { Terminal } from "../../terminal.js";

/** One run of the command. */
interface Run {
  readonly terminal: Terminal;
  readonly validator: Validator;
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
    validator: {
      packet: operation[options.as],
      parse: parseWithAdvice,
      isStrict: options.strict,
      isJsonc: options.jsonc,
    },
    report: reportOf(options.format, terminal.colors, codeName),
    limit: new PrintLimit(options.maxViolations),
    tally: new Tally(),
    progress: new Progress({ terminal, totalBytes, now: () => performance.now() }),
  };
  terminal.endWhenUnread(() => state.tally.status);
  for (const file of files) {
    if (options.lines || isLineWise(file)) await validateLines(state, file);
    else await validateFile(state, file);
  }
  summarize(state, codeName);
  return state.tally.status;
}

function summarize({ terminal, tally, limit }: Run, codeName: (code: number) => string): void {
  for (const line of tally.summary(codeName)) terminal.remark(line);
  if (limit.unprinted > 0)
    terminal.remark(`Not printed because of --max-violations: ${counted(limit.unprinted, "violation")}.`);
}

async function validateFile(state: Run, file: string): Promise<void> {
  const { terminal, validator, tally, progress } = state;
  try {
    const input = countBytes(openInput(terminal, file), (bytes) => progress.addBytes(bytes));
    const content = await readWhole(input, maxLineBytes, () => warnOfMark(state, file));
    const result = validateContent(validator, content);
    await terminal.print(take(state, { file, packet: undefined, result }));
    progress.show(printable(file), tally.packets);
  } catch (error) {
    giveUp(state, file, `cannot be read: ${systemReason(error)}`);
  }
}

/** Prints the results of each block of input before reading the next, so memory use does not depend on the input. */
async function validateLines(state: Run, file: string): Promise<void> {
  const { terminal, tally, progress } = state;
  const lines = new LineValidator(state, file);
  const size = (await sizeOf(terminal, file)) ?? 0;
  let taken = 0;
  try {
    const input = countBytes(openInput(terminal, file), (bytes) => {
      taken += bytes;
      progress.addBytes(bytes);
    });
    for await (const block of readLines(input, maxLineBytes, () => warnOfMark(state, file))) {
      const text = lines.validate(block);
      if (text !== "") await terminal.print(text);
      progress.show(printable(file), tally.packets);
    }
    if (taken < size) giveUp(state, file, `ends${lines.place}: it was truncated while it was being read`);
    else if (lines.packets === 0) terminal.remark(`tim-bindgen: '${printable(file)}' has no packets.`);
  } catch (error) {
    giveUp(state, file, `cannot be read${lines.place}: ${systemReason(error)}`);
  }
}

function giveUp({ terminal, tally }: Run, file: string, why: string): void {
  tally.unreadable += 1;
  terminal.remark(`tim-bindgen: '${printable(file)}' ${why}.`);
}

function warnOfMark({ terminal }: Run, file: string): void {
  terminal.remark(
    `tim-bindgen: '${printable(file)}' starts with a byte order mark, which was ignored. A packet that is sent with one is malformed.`,
  );
}

/** Counts a result and returns the text to print. */
function take({ tally, limit, report }: Run, packet: ReportedPacket): string {
  tally.add(packet.result);
  const result = limit.take(packet.result);
  if (result === packet.result) return report(packet);
  return result === undefined ? "" : report({ ...packet, result });
}

class LineValidator {
  readonly #state: Run;
  readonly #file: string;
  /** Number of the last line read. */
  #last = 0;
  #packet = 0;

  constructor(state: Run, file: string) {
    this.#state = state;
    this.#file = file;
  }

  get packets(): number {
    return this.#packet;
  }

  /** The last line read, as the end of a sentence. */
  get place(): string {
    return this.#last === 0 ? "" : ` after line ${this.#last}`;
  }

  validate(lines: readonly Line[]): string {
    return lines.map((line) => this.#validateLine(line)).join("");
  }

  #validateLine({ number, content }: Line): string {
    this.#last = number;
    const { validator, tally } = this.#state;
    if ("text" in content && isBlank(validator, content.text)) {
      tally.blankLines += 1;
      return "";
    }
    this.#packet += 1;
    const result = validateContent(validator, content, number);
    return take(this.#state, { file: this.#file, packet: this.#packet, result });
  }
}
