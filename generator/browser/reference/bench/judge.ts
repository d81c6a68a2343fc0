/** Judges what stands in the editor: the verdict of the package, where in the text it applies, and what would come back. */
import { maxBodyBytes } from "../../../runtime/mock/body.js";
import type { Judges } from "../judges.js";
import { answerTo, codeWithin, type ExpectedAnswer } from "./answer.js";
import type { BenchPacket } from "./packets.js";
import { place, type PlacedViolation } from "./places.js";

export interface Judgement {
  readonly violations: readonly PlacedViolation[];
  readonly warnings: readonly PlacedViolation[];
  /** What the server would answer to a request. */
  readonly answer: ExpectedAnswer | undefined;
  /** The code that an answer itself carries, if it is that of a failure. */
  readonly carried: number | undefined;
}

/** Undefined for a text that is longer than a server would read. */
export function judge(judges: Judges, packet: BenchPacket, text: string, size: number): Judgement | undefined {
  if (size > maxBodyBytes) return undefined;
  const verdict = packet.parse(text);
  const isRequest = packet.direction === "request";
  return {
    violations: place(text, verdict.valid ? [] : verdict.violations, packet.maxBytes),
    warnings: place(text, verdict.warnings, packet.maxBytes),
    answer: isRequest ? answerTo(judges, packet, verdict) : undefined,
    carried: isRequest ? undefined : codeWithin(judges, verdict),
  };
}
