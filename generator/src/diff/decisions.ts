/**
 * The match between a difference of page and spec and a decision that the spec records under `contradictions`.
 *
 * A decision covers only what its statements are about, not every later difference at the same place: if they name types,
 * limits or values, the page's must be among them. The removal of a field is covered only if samples still show the field.
 */
import type { JsonValue } from "../json/json-value.js";
import type { Change } from "./change.js";
import { type Contract, type Decision, type Direction, directions } from "../contract/contract.js";
import { shapeOf } from "../contract/packet-shape.js";
import { plainWording } from "../contract/wording.js";

/** The decision that covers a change; undefined if there is none. `page` is the contract of the page. */
export function decisionFor(change: Change, decisions: readonly Decision[], page: Contract): Decision | undefined {
  return decisions.find((decision) => decision.at === change.at && covers(decision, change, page));
}

function covers({ statements }: Decision, change: Change, page: Contract): boolean {
  const text = statements.map(plainWording).join("\n");
  const words = new Set(text.split(/[^\p{L}\p{N}_.-]+/u).map((word) => word.replace(/^\.|\.$/g, "")));
  const names = (value: string): boolean =>
    words.has(value) || (/[^\p{L}\p{N}_.-]/u.test(value) && text.includes(value));
  switch (change.kind) {
    case "added":
      return false;
    case "removed":
      return directions.some((direction) => direction === change.area && isShown(page, direction, change.at));
    case "type":
      return !typeWords.some(names) || wordsOf(change.to).some(names);
    case "enum":
      return changedValues(change).every(names);
    case "limit":
      return ![...words].some((word) => /^\d/.test(word)) || wordsOf(change.to).some(names);
    case "required":
    case "meaning":
      return true;
  }
}

const typeWords = ["string", "integer", "number", "boolean", "bool", "array", "object"];

function isShown(page: Contract, direction: Direction, at: string): boolean {
  return page.operations.some((operation) =>
    operation[direction].samples.some(({ packet }) => shapeOf(packet).has(at)),
  );
}

/** Values that only one of the two sides has. */
function changedValues({ from, to }: Change): readonly string[] {
  const [old, now] = [new Set(wordsOf(from)), new Set(wordsOf(to))];
  return [...[...old].filter((value) => !now.has(value)), ...[...now].filter((value) => !old.has(value))];
}

/** The strings and numbers in a value, in plain wording. */
function wordsOf(value: JsonValue): readonly string[] {
  if (value === null) return [];
  if (typeof value === "object") return Object.values(value).flatMap(wordsOf);
  return [plainWording(String(value))];
}
