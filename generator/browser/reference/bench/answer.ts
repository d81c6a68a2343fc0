/** What the server would answer to a request, as the mock server decides it; and what an answer says. */
import { refusal, success } from "../../../runtime/mock/answer.js";
import type { Judges } from "../judges.js";
import type { Validation } from "../../../runtime/validation/violation.js";
import type { BenchPacket } from "./packets.js";

export interface ExpectedAnswer {
  /** What the documentation does not tell has none of its codes. */
  readonly code: number | undefined;
  readonly status: number;
  readonly text: string;
}

/** Made once for each operation: a key that is drawn again at each stroke would only distract. */
const successes = new WeakMap<object, unknown>();

export function answerTo(judges: Judges, { mock }: BenchPacket, verdict: Validation<unknown>): ExpectedAnswer {
  if (!verdict.valid) {
    const { code, status, content } = refusal(judges.mocking.envelope, verdict.violations);
    return { code, status, text: pretty(content) };
  }
  const content = successes.get(mock) ?? success(mock).content;
  successes.set(mock, content);
  return { code: undefined, status: 200, text: pretty(content) };
}

/** The code that an answer carries, if it is one of a failure. */
export function codeWithin({ mocking: { envelope } }: Judges, verdict: Validation<unknown>): number | undefined {
  if (!verdict.valid || envelope === undefined) return undefined;
  const { value } = verdict;
  if (typeof value !== "object" || value === null) return undefined;
  const code: unknown = Reflect.get(value, envelope.code.field);
  return typeof code === "number" && code !== envelope.code.success ? code : undefined;
}

const pretty = (value: unknown): string => JSON.stringify(value, undefined, 2);
