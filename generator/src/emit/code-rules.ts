/** Which violations raise which codes, as rows for the runtime: printed into a module, or asked when another is. */
import type { CodeRuleRow } from "../../runtime/descriptor.js";
import type { ApiModel, CodeRule, PacketModel } from "../model/types.js";
import { type Code, code, literal } from "../print/code.js";

/** The rules for the body of a packet; none for one that no operation sends. */
export function bodyRules(model: ApiModel, packet: PacketModel): readonly CodeRuleRow[] {
  const operation = model.operations.find(({ request }) => request.moduleName === packet.moduleName);
  return (operation?.codeRules ?? []).filter((rule) => rule.where === "body").map(codeRuleRow);
}

/** An array literal of rows, one a line. `indent` is the width of the indentation of the line that it starts on. */
export function printedRows(rows: readonly CodeRuleRow[], indent: 2 | 4): Code {
  if (rows.length === 0) return code`[]`;
  const space = indent === 2 ? code`  ` : code`    `;
  return code`[\n${rows.map((row) => code`${space}  ${literal([...row])},\n`)}${space}]`;
}

/** A rule as the runtime reads it: pointer, keywords or 0 for any, code. */
export function codeRuleRow(rule: CodeRule): CodeRuleRow {
  return [pointerOf(rule.at), rule.on ?? 0, rule.code];
}

/** The JSON Pointer of these segments. */
export function pointerOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
