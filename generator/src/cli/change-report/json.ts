/** Changes as one JSON object. */
import type { Change } from "../../diff/change.js";
import type { Report } from "./contents.js";

/** The report on one line. */
export function jsonReport({ level, changes, decided }: Report): string {
  const report = { level, changes: changes.map(toJson) };
  const decisions = decided?.map(({ change, decision }) => ({ change: toJson(change), decision: decision.decision }));
  return `${JSON.stringify(decisions === undefined ? report : { ...report, decided: decisions })}\n`;
}

function toJson({ rule, level, area, kind, at, from, to, symbols, message, fingerprint }: Change): object {
  return { rule, level, area, kind, at, from, to, symbols, message, fingerprint };
}
