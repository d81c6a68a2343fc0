/** Changes as text: grouped by level, with the line on each side. */
import type { Change } from "../../diff/change.js";
import type { Place } from "../../contract/contract.js";
import type { Decided } from "../../drift/drift.js";
import { inWords } from "../../contract/describe-value.js";
import { type Level, levels } from "../../diff/rules.js";
import { printable } from "../../text/printable.js";
import type { Colors } from "../terminal.js";
import type { Report } from "./contents.js";

/** The report for a terminal. */
export function textReport(colors: Colors, { level, changes, decided }: Report): string {
  const operations = new Set(changes.flatMap(({ operation }) => (operation === "" ? [] : [operation])));
  const show = (change: Change): string => changeText(colors, change, operations.size > 1);
  const groups = levels.flatMap((each) => {
    const members = changes.filter((change) => change.level === each);
    return members.length === 0 ? [] : [`${heading(colors, each)}\n${members.map(show).join("")}`];
  });
  const conclusion = changes.length > 0 ? summary(level, changes) : decided === undefined ? "No change." : "No drift.";
  return [...groups, ...decidedText(colors, decided ?? []), `${conclusion}\n`].join("\n");
}

function heading(colors: Colors, level: Level): string {
  const paint = { major: colors.red, minor: colors.yellow, patch: colors.cyan, none: colors.dim }[level];
  return paint(colors.bold(level));
}

function changeText(colors: Colors, change: Change, isOneOfSeveral: boolean): string {
  const { message, operation, rule, symbols, fingerprint } = change;
  const subject = isOneOfSeveral && operation !== "" ? `${operation}: ` : "";
  const touched = symbols.length === 0 ? [] : [`touches ${symbols.join(", ")}`];
  const details = [rule, ...touched, fingerprint].join(" · ");
  const lines = [
    `  ${printable(subject + message)}`,
    ...wordings(change).map((line) => `    ${printable(line)}`),
    `    ${printable(placesOf(change))}`,
    `    ${colors.dim(printable(details))}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Both texts, if only the wording changed. */
function wordings({ area, from, to }: Change): readonly string[] {
  return area === "prose" ? [`- ${inWords(from)}`, `+ ${inWords(to)}`] : [];
}

function placesOf({ before, after }: Change): string {
  const show = (place: Place | undefined): string => (place === undefined ? "(none)" : `${place.file}:${place.line}`);
  return `${show(before)} -> ${show(after)}`;
}

function decidedText(colors: Colors, decided: readonly Decided[]): readonly string[] {
  if (decided.length === 0) return [];
  const lines = decided.flatMap(({ change, decision }) => [
    `  ${printable(`${change.at}: the page says ${inWords(change.to)}, the spec says ${inWords(change.from)}`)}`,
    `    The spec decides: ${printable(decision.decision)}`,
    `    ${printable(placesOf(change))}`,
  ]);
  return [`${colors.green(colors.bold("decided in the spec, not counted as drift"))}\n${lines.join("\n")}\n`];
}

function summary(level: Level, changes: readonly Change[]): string {
  const counts = levels.flatMap((each) => {
    const count = changes.filter((change) => change.level === each).length;
    return count === 0 ? [] : [`${count} ${each}`];
  });
  return `Level: ${level} (${counts.join(", ")}).`;
}
