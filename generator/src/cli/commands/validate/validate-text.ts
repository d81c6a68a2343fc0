/** The validation of one packet's text by the generated package, with the position of each violation in the file. */
import { codesFor } from "../../../../runtime/validation/code-rules.js";
import { tooLong } from "../../../../runtime/validation/packet-level.js";
import type { PacketDescriptor } from "../../../../runtime/descriptor.js";
import type { ValidateOptions, Validation, Violation } from "../../../../runtime/validation/violation.js";
import { LineIndex } from "../../../text/line-index.js";
import { compactJsonc } from "./compact.js";
import { tokenAt } from "../../../json/tokens.js";
import { describeProblem, walkJson } from "../../../json/walk.js";
import { locate } from "../../../json/locate.js";
import type { Content } from "./read-lines.js";

/** A violation and its position: lines and columns from 1, columns in characters. */
export interface PlacedViolation extends Violation {
  readonly line: number;
  readonly column: number;
}

/** The result for one packet. */
export interface PacketResult {
  readonly isValid: boolean;
  readonly violations: readonly PlacedViolation[];
  readonly warnings: readonly PlacedViolation[];
}

/** A packet type and how to validate packets of it. */
export interface Validator {
  readonly packet: PacketDescriptor;
  readonly parse: (packet: PacketDescriptor, text: string, options?: ValidateOptions) => Validation<unknown>;
  readonly isStrict: boolean;
  readonly isJsonc: boolean;
}

/** The shared result of every packet without violations and warnings. */
export const good: PacketResult = { isValid: true, violations: [], warnings: [] };

/** Validates one packet that starts in the given line of its file. White space around it is not part of the packet. */
export function validateContent(validator: Validator, content: Content, firstLine = 1): PacketResult {
  if (!("text" in content)) return refuse(validator, content.problem, firstLine);
  const { text } = content;
  const sent = (validator.isJsonc ? compactJsonc(text) : undefined) ?? trimJson(text);
  if (isFarTooLong(validator.packet, sent)) return refuseUnparsed(validator, text, sent, firstLine);
  const result = validator.parse(validator.packet, sent, { strict: validator.isStrict });
  if (result.valid && result.warnings.length === 0) return good;
  const violations = result.valid ? [] : result.violations;
  const places = placesOf(validator, text, [...violations, ...result.warnings]);
  const placed = places.map((violation) => ({ ...violation, line: violation.line + firstLine - 1 }));
  return {
    isValid: result.valid,
    violations: placed.slice(0, violations.length),
    warnings: placed.slice(violations.length),
  };
}

/** Above this and far beyond its limit, a packet is not parsed: it could have millions of violations. */
const maxParsedUnits = 256 * 1024;

function isFarTooLong({ maxBytes }: PacketDescriptor, sent: string): boolean {
  return maxBytes !== undefined && sent.length > Math.max(maxParsedUnits, 2 * maxBytes);
}

/** Returns the result for a packet that is far too long: one `maxBytes` violation. */
function refuseUnparsed({ packet, isJsonc }: Validator, text: string, sent: string, firstLine: number): PacketResult {
  const { start } = tokenAt(text, 0, isJsonc);
  const { line, column } = new LineIndex(text.slice(0, start)).position(start);
  const violation = { ...tooLong(packet, sent), line: line + firstLine - 1, column };
  return { isValid: false, violations: [violation], warnings: [] };
}

/** The result for a packet that cannot be decoded as text. */
function refuse({ packet }: Validator, problem: keyof typeof refusals, line: number): PacketResult {
  const { keyword, message } = refusals[problem];
  const codes = codesFor(packet.codeRules, "", keyword);
  return { isValid: false, violations: [{ path: "", keyword, message, codes, line, column: 1 }], warnings: [] };
}

const refusals = {
  "not-utf8": { keyword: "json", message: "The packet is not UTF-8 text." },
  "too-long": { keyword: "maxBytes", message: "The packet is longer than 16 MiB, so it was not read." },
} as const;

/**
 * The position of each violation. In malformed JSON, the position of the syntax error, and the message says what was expected
 * there. For an undocumented property, the position of its name; otherwise, that of the value.
 */
function placesOf({ isJsonc }: Validator, text: string, violations: readonly Violation[]): PlacedViolation[] {
  const lines = new LineIndex(text);
  const problem = violations.some(({ keyword }) => keyword === "json") ? walkJson(text, {}, { isJsonc }) : undefined;
  if (problem === undefined) {
    const wanted = violations.map(({ path, keyword }) => ({ path, isName: keyword === "additionalProperties" }));
    const offsets = locate(text, wanted, { isJsonc });
    const inOrder = [...new Set(offsets)].sort((a, b) => a - b);
    const positions = new Map(inOrder.map((offset) => [offset, lines.position(offset)]));
    return violations.map((violation, index) => ({
      ...violation,
      ...(positions.get(offsets[index] ?? 0) ?? lines.position(0)),
    }));
  }
  return violations.map((violation) => {
    if (violation.keyword !== "json") return { ...violation, ...lines.position(startOf(text)) };
    return { ...violation, message: describeProblem(problem, text), ...lines.position(problem.offset) };
  });
}

/** True for a text of only white space and, if they are allowed, comments. */
export function isBlank({ isJsonc }: Validator, text: string): boolean {
  return !text.startsWith("{") && tokenAt(text, 0, isJsonc).kind === "end";
}

function trimJson(text: string): string {
  const start = startOf(text);
  let end = text.length;
  while (end > start && space.has(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function startOf(text: string): number {
  let start = 0;
  while (space.has(text.charCodeAt(start))) start += 1;
  return start;
}

/** The white space of JSON: space, tab, line feed, carriage return. */
const space: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
