/** The reader of page documents in any format; a diagnostic if the page cannot be read. */
import type { Diagnostic, Outcome, SourceFile } from "../../diagnostics/diagnostic.js";
import { LineIndex } from "../../text/line-index.js";
import { diagnostic, type DiagnosticOf, type RuleCode, type RuleParams } from "../../diagnostics/rules.js";
import { detectFormat } from "./detect-format.js";
import type { PageDocument, PageFormat } from "./document.js";
import { type TooDeep, tooDeepHtml, tooDeepMarkdown } from "./nesting.js";

/** The maximum length of a page. The longest known page has 60,000 characters. */
export const maxPageLength = 2_000_000;

/** Readers are loaded on demand, because loading a parser takes longer than reading a page. */
async function readAs(format: PageFormat, source: string): Promise<PageDocument> {
  switch (format) {
    case "markdown":
      return { format, blocks: await (await import("./read-markdown.js")).readMarkdown(source) };
    case "html":
      return (await import("./read-html.js")).readHtml(source);
    case "rendered":
      return { format, blocks: (await import("./read-rendered.js")).readRendered(source) };
  }
}

/** Reads a page in the format that its content shows. */
export async function readDocument(file: SourceFile): Promise<Outcome<PageDocument>> {
  const problem = findTextProblem(file);
  if (problem !== undefined) return { value: undefined, diagnostics: [problem] };
  const source = file.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const format = detectFormat(source, file.path);
  const deep = findDeepPlace(source, format);
  if (deep !== undefined) {
    const offset = new LineIndex(file.text).start(deep.line);
    return { value: undefined, diagnostics: [at(file, offset, "page/too-deep", { limit: deep.limit })] };
  }
  return { value: await readAs(format, source), diagnostics: [] };
}

function findTextProblem(file: SourceFile): Diagnostic | undefined {
  const { text } = file;
  if (text.length > maxPageLength) {
    return at(file, 0, "page/too-large", { limit: maxPageLength });
  }
  if (text.trim() === "") return at(file, 0, "page/empty", {});
  const control = /[\u0000-\u0008\u000e-\u001f]/.exec(text);
  if (control === null) return undefined;
  const character = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return at(file, control.index, "page/control-character", { character });
}

function findDeepPlace(source: string, format: PageFormat): TooDeep | undefined {
  if (format === "html") return tooDeepHtml(source);
  return format === "markdown" ? (tooDeepMarkdown(source) ?? tooDeepHtml(source)) : undefined;
}

function at<Code extends RuleCode>(
  file: SourceFile,
  offset: number,
  code: Code,
  params: RuleParams<Code>,
): DiagnosticOf<Code> {
  return diagnostic(code, { file: file.path, start: offset, end: offset + 1 }, params);
}
