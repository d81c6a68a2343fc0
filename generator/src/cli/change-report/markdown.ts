/** Changes as a section of a changelog, with the next version. */
import type { Change } from "../../diff/change.js";
import type { Kind, Level } from "../../diff/rules.js";
import { nextVersion } from "../../diff/version.js";
import { printable } from "../../text/printable.js";
import type { Report } from "./contents.js";

/** The report as a section: the version bump, then what was added, changed and removed. */
export function markdownReport({ level, changes, version }: Report): string {
  const next = version === undefined || level === "none" ? undefined : nextVersion(version, level);
  const sections = (["Added", "Changed", "Removed"] as const).flatMap((title) => {
    const members = changes.filter(({ kind }) => titleOf(kind) === title);
    return members.length === 0 ? [] : [`### ${title}\n\n${members.map(item).join("")}`];
  });
  const bump = bumpLine(level, version, next);
  return [`## ${next ?? "Unreleased"}\n`, `${bump}\n`, ...sections].join("\n");
}

function bumpLine(level: Level, version: string | undefined, next: string | undefined): string {
  const numbers = version === undefined || next === undefined ? "" : ` (${version} → ${next})`;
  return `Version bump: **${level}**${numbers}.`;
}

function titleOf(kind: Kind): "Added" | "Changed" | "Removed" {
  if (kind === "added") return "Added";
  return kind === "removed" ? "Removed" : "Changed";
}

function item({ level, message, symbols }: Change): string {
  const mark = level === "major" ? "**Breaking:** " : "";
  const touched = symbols.length === 0 ? "" : ` (${symbols.map(escapeMarkdown).join(", ")})`;
  return `- ${mark}${escapeMarkdown(message)}${touched}\n`;
}

/** Text from a page must not become markup. */
function escapeMarkdown(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>&#|~]/g, "\\$&");
}
