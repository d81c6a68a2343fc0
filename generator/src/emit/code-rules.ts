/** Which violations raise which codes, as rows for the runtime: to be printed, or to be asked when something else is. */
import type { CodeRuleRow } from "../../runtime/descriptor.js";
import type { ApiModel, CodeRule, PacketModel } from "../model/types.js";
import { literal } from "../print/text.js";

/** The rules for the body of a packet; none for one that no operation sends. */
export function bodyRules(model: ApiModel, packet: PacketModel): readonly CodeRuleRow[] {
  const operation = model.operations.find(({ request }) => request.moduleName === packet.moduleName);
  return (operation?.codeRules ?? []).filter((rule) => rule.where === "body").map(codeRuleRow);
}

/** The rows of an array literal, one a line; empty for no rules. */
export function printedRows(rows: readonly CodeRuleRow[], indent: string): string {
  if (rows.length === 0) return "[]";
  return `[\n${rows.map((row) => `${indent}  ${literal([...row])},\n`).join("")}${indent}]`;
}

export function codeRuleRow({ at, on, code }: CodeRule): CodeRuleRow {
  return [pointerOf(at), on ?? 0, code];
}

/** The JSON Pointer of these segments. */
export function pointerOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
