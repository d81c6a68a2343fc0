/** Prints changes as annotations of a GitHub workflow. */
import type { Change } from "../../diff/change.js";
import type { Report } from "./contents.js";

export function githubReport({ changes }: Report): string {
  return changes.map((change) => `${annotation(change)}\n`).join("");
}

/** At the new side's line; what is gone has only the old one. */
function annotation({ level, rule, before, after, message }: Change): string {
  const command = { major: "error", minor: "warning", patch: "notice", none: "notice" }[level];
  const place = after ?? before;
  const where = place === undefined ? "" : `file=${escapeProperty(place.file)},line=${place.line},`;
  return `::${command} ${where}title=${escapeProperty(`${level}: ${rule}`)}::${escapeData(message)}`;
}

const escapeData = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
