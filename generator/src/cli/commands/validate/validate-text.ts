/** Owns the judgement of one packet's text: the package's verdict, with the place of each violation in the file. */
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

/** A violation and where it stands, as people count: from 1, columns in characters. */
export interface PlacedViolation extends Violation {
  readonly line: number;
  readonly column: number;
}

export interface Verdict {
  readonly isValid: boolean;
  readonly violations: readonly PlacedViolation[];
  readonly warnings: readonly PlacedViolation[];
}

export interface Judge {
  readonly packet: PacketDescriptor;
  readonly parse: (packet: PacketDescriptor, text: string, options?: ValidateOptions) => Validation<unknown>;
  readonly isStrict: boolean;
  readonly isJsonc: boolean;
}

/** The one verdict on every packet that gives no cause for remarks. */
export const good: Verdict = { isValid: true, violations: [], warnings: [] };

/** Judges what holds one packet and begins in the given line of its file. White space around it is no part of the packet. */
export function judgeContent(judge: Judge, content: Content, firstLine = 1): Verdict {
  if (!("text" in content)) return refuse(judge, content.problem, firstLine);
  const { text } = content;
  const sent = (judge.isJsonc ? compactJsonc(text) : undefined) ?? trimJson(text);
  if (isFarTooLong(judge.packet, sent)) return refuseUnparsed(judge, text, sent, firstLine);
  const verdict = judge.parse(judge.packet, sent, { strict: judge.isStrict });
  if (verdict.valid && verdict.warnings.length === 0) return good;
  const violations = verdict.valid ? [] : verdict.violations;
  const places = placesOf(judge, text, [...violations, ...verdict.warnings]);
  const placed = places.map((violation) => ({ ...violation, line: violation.line + firstLine - 1 }));
  return {
    isValid: verdict.valid,
    violations: placed.slice(0, violations.length),
    warnings: placed.slice(violations.length),
  };
}

/** A packet that is too long without any doubt may hold millions of violations, and nobody could keep them all. */
const longestParsed = 256 * 1024;

function isFarTooLong({ maxBytes }: PacketDescriptor, sent: string): boolean {
  return maxBytes !== undefined && sent.length > Math.max(longestParsed, 2 * maxBytes);
}

/** The verdict on such a packet: its length, and nothing of what it says. */
function refuseUnparsed({ packet, isJsonc }: Judge, text: string, sent: string, firstLine: number): Verdict {
  const { start } = tokenAt(text, 0, isJsonc);
  const { line, column } = new LineIndex(text.slice(0, start)).position(start);
  const violation = { ...tooLong(packet, sent), line: line + firstLine - 1, column };
  return { isValid: false, violations: [violation], warnings: [] };
}

/** The verdict on a packet that could not be taken as text at all. */
function refuse({ packet }: Judge, problem: keyof typeof refusals, line: number): Verdict {
  const { keyword, message } = refusals[problem];
  const codes = codesFor(packet.codeRules, "", keyword);
  return { isValid: false, violations: [{ path: "", keyword, message, codes, line, column: 1 }], warnings: [] };
}

const refusals = {
  "not-utf8": { keyword: "json", message: "The packet is not UTF-8 text." },
  "too-long": { keyword: "maxBytes", message: "The packet is longer than 16 MiB, and was passed over unread." },
} as const;

/**
 * Where each violation stands. In malformed JSON that is where it stops being JSON, and the sentence says what should have
 * stood there; a property that is not documented stands where its name does, anything else where its value does.
 */
function placesOf({ isJsonc }: Judge, text: string, violations: readonly Violation[]): PlacedViolation[] {
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

/** True for a text that holds nothing but white space and, where they are permitted, comments. */
export function isBlank({ isJsonc }: Judge, text: string): boolean {
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

/** Space, tab, line feed, carriage return: JSON knows no other. */
const space: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
