/** The validation of the text in the editor: violations with their ranges, and the expected answer. */
import { maxBodyBytes } from "../../../runtime/mock/body.js";
import type { Bindings } from "../bindings.js";
import { answerTo, codeWithin, type ExpectedAnswer } from "./answer.js";
import type { BenchPacket } from "./packets.js";
import { place, type PlacedViolation } from "./places.js";

/** The result for one text. */
export interface BenchResult {
  readonly violations: readonly PlacedViolation[];
  readonly warnings: readonly PlacedViolation[];
  /** The expected answer to a request. */
  readonly answer: ExpectedAnswer | undefined;
  /** The error code in an answer. */
  readonly carried: number | undefined;
}

/** Validates a text; undefined if it is longer than a server would read. */
export function validateText(
  bindings: Bindings,
  packet: BenchPacket,
  text: string,
  size: number,
): BenchResult | undefined {
  if (size > maxBodyBytes) return undefined;
  const result = packet.parse(text);
  const isRequest = packet.direction === "request";
  return {
    violations: place(text, result.valid ? [] : result.violations, packet.maxBytes),
    warnings: place(text, result.warnings, packet.maxBytes),
    answer: isRequest ? answerTo(bindings, packet, result) : undefined,
    carried: isRequest ? undefined : codeWithin(bindings, result),
  };
}
