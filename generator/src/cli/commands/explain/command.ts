/** The command `explain`: explains a documented error code. */
import { suggester } from "../../../text/suggest.js";
import type { ErrorTableRow } from "../../../../runtime/descriptor.js";
import type { OptionsOf } from "../../command-table.js";
import { openPackage } from "../../generated-package.js";
import { printable } from "../../../text/printable.js";
import { retrySentences } from "../../../model/retry.js";
import type { Colors, Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

export async function run(
  terminal: Terminal,
  words: readonly string[],
  options: OptionsOf<"explain">,
): Promise<number> {
  const found = await openPackage(terminal, options);
  const { errorTable } = await found.load("errors.js");
  const { operations } = await found.load("operations.js");
  const row = findRow(Object.values(errorTable), words[0] ?? "");
  if (row === undefined) {
    const sentence = `Code ${words[0]} is not documented.`;
    await terminal.print(
      options.format === "json" ? `${JSON.stringify({ code: Number(words[0]), name: null })}\n` : `${sentence}\n`,
    );
    return 1;
  }
  const answering = row.operations ?? Object.keys(operations);
  await terminal.print(
    options.format === "json" ? formatJson(row, answering) : formatText(terminal.colors, row, answering),
  );
  return 0;
}

/** The row for a number or a name; undefined for a number that is not documented. */
function findRow(rows: readonly ErrorTableRow[], word: string): ErrorTableRow | undefined {
  if (/^[+-]?\d+$/.test(word)) return rows.find((row) => row.code === Number(word));
  const found =
    rows.find((row) => row.name === word) ?? rows.find((row) => row.name.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  const hint = suggester(rows.map((row) => row.name))(word);
  throw new UsageError(`'${printable(word)}' is neither a number nor the name of a documented code.${hint}`);
}

function formatJson(
  { code, name, description, action, retry, raisedBy, unraisable, deprecated }: ErrorTableRow,
  operations: readonly string[],
): string {
  return `${JSON.stringify({ code, name, description, retry, action, raisedBy, operations, unraisable, deprecated })}\n`;
}

function formatText(colors: Colors, row: ErrorTableRow, operations: readonly string[]): string {
  const causes = row.raisedBy.length === 0 ? [withoutCause(row)] : row.raisedBy.map(formatRule);
  const lines = [
    colors.bold(`${row.code} ${row.name}`),
    `  ${row.description}`,
    ...(row.deprecated === undefined ? [] : [`  ${colors.dim("Deprecated:")} ${row.deprecated}`]),
    `  ${colors.dim("Raised by:")}`,
    ...causes.map((cause) => `    ${cause}`),
    `  ${colors.dim("Retry:")} ${retrySentences[row.retry]}`,
    ...(row.action === "" ? [] : [`  ${colors.dim("What to do:")} ${row.action}`]),
    `  ${colors.dim("Operations:")} ${operations.join(", ")}`,
  ];
  return `${lines.join("\n")}\n`;
}

function withoutCause({ unraisable }: ErrorTableRow): string {
  return unraisable === undefined ? "not documented" : `no packet. ${unraisable}`;
}

function formatRule({ at, on, in: where }: ErrorTableRow["raisedBy"][number]): string {
  const whole = where === "url" ? "the URL as a whole" : "the packet as a whole";
  const place = at === "" ? whole : where === "url" ? `URL parameter ${at.slice(1)}` : at;
  return on === undefined ? place : `${place} (${on.join(", ")})`;
}
