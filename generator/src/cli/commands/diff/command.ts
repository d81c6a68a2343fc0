/** The command `diff`: compares two specs or two pages. */
import { counted } from "../../../text/english.js";
import { appendFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Approval,
  type ChangesByApproval,
  formatApprovals,
  parseApprovals,
  partitionByApproval,
} from "../../../diff/approvals.js";
import { type Change, isAtLeast, levelOf } from "../../../diff/change.js";
import { compare, isProse } from "../../../diff/compare.js";
import type { Contract } from "../../../contract/contract.js";
import { contractOfModel } from "../../../contract/from-model.js";
import { contractOfPage } from "../../../contract/from-page.js";
import { systemReason } from "../../../output/system-error.js";
import type { OptionsOf } from "../../command-table.js";
import { formatReport } from "../../change-report/report.js";
import { isSpec, openPage, openSpec, refuseInconclusive } from "../../change-report/sides.js";
import { printable } from "../../../text/printable.js";
import { readText } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

type Options = OptionsOf<"diff">;

export async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<number> {
  if (options.writeAccept && options.accept === undefined) {
    throw new UsageError("--write-accept needs --accept with the file to write.");
  }
  const [before, after] = await contractsOf(terminal, paths);
  const changes = compare(before, after);
  const { open, accepted, unused } = approve(terminal, changes, options);
  const shown = open.filter((change) => options.prose || !isProse(change));
  const level = levelOf(shown);
  const report = { level, changes: shown, version: before.version };
  await terminal.print(formatReport(options.format, terminal.colors, report));
  if (!options.prose) remarkProse(terminal, open.filter(isProse));
  if (accepted.length > 0) terminal.remark(`${counted(accepted.length, "accepted change")} not shown.`);
  for (const { fingerprint, line } of unused) {
    terminal.remark(`${printable(options.accept ?? "")}:${line}: unused approval ${fingerprint}.`);
  }
  const isTooMuch = options.failOn !== undefined && level !== "none" && isAtLeast(level, options.failOn);
  return isTooMuch ? 1 : 0;
}

async function contractsOf(terminal: Terminal, paths: readonly string[]): Promise<readonly [Contract, Contract]> {
  const [old = "", now = ""] = paths;
  const isSpecs = isSpec(terminal, old);
  if (isSpecs === isSpec(terminal, now)) {
    return isSpecs
      ? [openSpecContract(terminal, old), openSpecContract(terminal, now)]
      : comparablePages(terminal, old, now);
  }
  const [spec, page] = isSpecs ? [old, now] : [now, old];
  const command = `tim-bindgen drift ${printable(page)} --spec ${printable(spec)}`;
  throw new UsageError(`One side is a spec and the other a page. To compare them, run '${command}'.`);
}

function openSpecContract(terminal: Terminal, path: string): Contract {
  const { model, locate, operations } = openSpec(terminal, path);
  return contractOfModel(model, locate, operations);
}

/** The contracts of two pages; throws if what one of them lacks may only be unread. */
async function comparablePages(terminal: Terminal, old: string, now: string): Promise<readonly [Contract, Contract]> {
  const pages = [await openPage(terminal, old), await openPage(terminal, now)] as const;
  const before = contractOfPage(pages[0].facts, pages[0].name);
  const after = contractOfPage(pages[1].facts, pages[1].name);
  refuseInconclusive(terminal, pages[0], [after]);
  refuseInconclusive(terminal, pages[1], [before]);
  return [before, after];
}

/** Partitions the changes by the approval file, after adding the new approvals to it. */
function approve(terminal: Terminal, changes: readonly Change[], options: Options): ChangesByApproval {
  const { accept, writeAccept, prose } = options;
  if (accept === undefined) return partitionByApproval(changes, []);
  const file = resolve(terminal.workingDirectory, accept);
  const text = writeAccept && !existsSync(file) ? "" : readText(accept, file);
  const partition = partitionByApproval(changes, approvalsOf(accept, text));
  if (!writeAccept) return partition;
  const isApproved = (change: Change): boolean => change.level !== "none" && (prose || !isProse(change));
  const lines = formatApprovals(partition.open.filter(isApproved));
  append(accept, file, text === "" || text.endsWith("\n") ? lines : `\n${lines}`);
  return partitionByApproval(changes, approvalsOf(accept, `${text}\n${lines}`));
}

function approvalsOf(shown: string, text: string): readonly Approval[] {
  const { approvals, unreadable } = parseApprovals(text);
  const [line] = unreadable;
  if (line === undefined) return approvals;
  throw new UsageError(`'${printable(shown)}' has no fingerprint on line ${line}. Comments start with '#'.`);
}

function append(shown: string, file: string, lines: string): void {
  try {
    appendFileSync(file, lines);
  } catch (error) {
    throw new UsageError(`'${printable(shown)}' cannot be written: ${systemReason(error)}.`);
  }
}

/** Says how many rewordings were not listed, since a changed number in one may matter. */
function remarkProse(terminal: Terminal, reworded: readonly Change[]): void {
  if (reworded.length === 0) return;
  const flagged = reworded.filter(({ level }) => level !== "none").length;
  const flags = flagged === 0 ? "" : ` (${flagged} with changed numbers or negations)`;
  terminal.remark(
    `${counted(reworded.length, "description was", "descriptions were")} reworded${flags}. Use --prose to list them.`,
  );
}
