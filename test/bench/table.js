/** Prints rows of measured figures as a table in Markdown, with the result on each goal. */

const digits = { s: 3, times: 2, ms: 0, MB: 0, bytes: 0, "calls/s": 0, "packets/s": 0, ns: 1 };

/** A row for a time that has no goal of its own. */
export function secondsCell(what, spread) {
  return { what, unit: "s", spread };
}

/** A row for a ratio, with the time itself beside it. */
export function timesCell(what, goal, spread, seconds) {
  return { what, goal, unit: "times", spread, beside: seconds && `${seconds.median.toFixed(3)} s` };
}

/** A row for a time a packet that has no goal of its own. */
export function nanosecondsCell(what, spread) {
  return { what, unit: "ns", spread };
}

/** A row for a ratio that must be below 1. */
export function aheadCell(what, spread) {
  return { what, goal: 1, unit: "times", spread };
}

/** A row for a rate that has no goal of its own. */
export function rateCell(what, spread) {
  return { what, unit: "calls/s", spread };
}

/** A row for a ratio that should be large. */
export function atLeastCell(what, least, spread) {
  return { what, least, unit: "times", spread };
}

/** @param {string} title */
export function printTable(title, rows) {
  console.log(`## ${title}\n\n| what | goal | measured | result |\n| --- | --- | --- | --- |`);
  for (const row of rows) console.log(`| ${row.what} | ${goalText(row)} | ${measuredText(row)} | ${resultText(row)} |`);
  console.log();
}

const unitText = (unit) => (unit === "times" ? "" : ` ${unit}`);

function goalText({ goal, least, unit }) {
  if (least !== undefined) return `at least ${least}${unitText(unit)}`;
  return typeof goal === "number" ? `at most ${goal}${unitText(unit)}` : (goal ?? "");
}

function measuredText({ text, spread, unit, beside }) {
  if (text !== undefined) return text;
  const [median, min, max] = [spread.median, spread.min, spread.max].map((value) => value.toFixed(digits[unit]));
  const range = min === max ? "" : ` (${min}–${max})`;
  return `${median}${unitText(unit)}${range}${beside === undefined ? "" : `; ${beside}`}`;
}

function resultText({ goal, least, spread, result }) {
  if (result !== undefined) return result;
  if (least !== undefined) return spread.median >= least ? "met" : "missed";
  if (typeof goal !== "number") return "";
  return spread.median <= goal ? "met" : "missed";
}
