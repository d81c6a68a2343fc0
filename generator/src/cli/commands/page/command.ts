/** The command `page`: prints the facts on documentation pages. */
import type { Diagnostic, SourceFile } from "../../../diagnostics/diagnostic.js";
import { DiagnosticFormatter } from "../../../diagnostics/format.js";
import { diagnostic } from "../../../diagnostics/rules.js";
import { systemReason } from "../../../output/system-error.js";
import { maxPageLength } from "../../../page/document/read-document.js";
import type { PageFacts } from "../../../page/facts.js";
import { holdsFacts } from "../../../page/reading/holds-facts.js";
import { readPage } from "../../../page/read-page.js";
import type { OptionsOf } from "../../command-table.js";
import { openInput } from "../validate/input.js";
import { readWhole } from "../validate/read-whole.js";
import { factsJson } from "./facts-json.js";
import { factsText } from "./facts-text.js";
import { printable } from "../../../text/printable.js";
import type { Terminal } from "../../terminal.js";

const unreadableStatus = 2;
/** In UTF-8. */
const maxBytesPerCharacter = 4;

export async function run(
  terminal: Terminal,
  files: readonly string[],
  { format }: OptionsOf<"page">,
): Promise<number> {
  let status = 0;
  terminal.endWhenUnread(() => status);
  for (const file of files) {
    const facts = await readFacts(terminal, file);
    if (facts === undefined || isUnread(facts)) status = unreadableStatus;
    if (facts === undefined) continue;
    if (format === "json") await terminal.print(factsJson(facts, files.length > 1 ? file : undefined));
    else await terminal.print(factsText(facts, file, terminal.colors));
    if (isUnread(facts)) {
      terminal.remark(
        `tim-bindgen: only the path of '${printable(file)}' was read. The problems above list what was not read.`,
      );
    }
  }
  return status;
}

/** Whether the page seems to have facts, but none of them was read. */
function isUnread(facts: PageFacts): boolean {
  return facts.reading.unread.length > 0 && !holdsFacts(facts);
}

/** The facts of one page; undefined if it cannot be read, with the reason printed. */
async function readFacts(terminal: Terminal, file: string): Promise<PageFacts | undefined> {
  const source = await readSource(terminal, file);
  if (source === undefined) return undefined;
  const { value, diagnostics } = await readPage(source);
  report(terminal, diagnostics, source);
  return value;
}

async function readSource(terminal: Terminal, file: string): Promise<SourceFile | undefined> {
  const path = printable(file);
  try {
    const content = await readWhole(openInput(terminal, file), maxPageLength * maxBytesPerCharacter);
    if ("text" in content) return { path, text: content.text };
    const origin = { file: path, start: 0, end: 0 };
    const problem =
      content.problem === "not-utf8"
        ? diagnostic("page/not-utf8", origin, {})
        : diagnostic("page/too-large", origin, { limit: maxPageLength });
    report(terminal, [problem], { path, text: "" });
  } catch (error) {
    terminal.remark(`tim-bindgen: '${path}' cannot be read: ${systemReason(error)}.`);
  }
  return undefined;
}

function report(terminal: Terminal, diagnostics: readonly Diagnostic[], source: SourceFile): void {
  for (const finding of diagnostics) {
    // A diagnostic about the whole page needs no code frame.
    const isOfWhole = finding.origin?.start === 0;
    terminal.remark(new DiagnosticFormatter(isOfWhole ? [] : [source]).text(finding));
  }
}
