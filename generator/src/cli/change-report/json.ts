/** Prints changes as one JSON object, for programs. */
import type { Change } from "../../diff/change.js";
import type { Report } from "./contents.js";

export function jsonReport({ level, changes, decided }: Report): string {
  const found = { level, changes: changes.map(toJson) };
  const settled = decided?.map(({ change, decision }) => ({ change: toJson(change), decision: decision.decision }));
  return `${JSON.stringify(settled === undefined ? found : { ...found, decided: settled })}\n`;
}

function toJson({ rule, level, area, kind, at, from, to, symbols, message, fingerprint }: Change): object {
  return { rule, level, area, kind, at, from, to, symbols, message, fingerprint };
}
