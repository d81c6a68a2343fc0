/** The expected answer to a request, computed as the mock server does, and the error code of an answer. */
import { refusal, success } from "../../../runtime/mock/answer.js";
import type { Bindings } from "../bindings.js";
import type { Validation } from "../../../runtime/validation/violation.js";
import type { BenchPacket } from "./packets.js";

/** The answer of the server. */
export interface ExpectedAnswer {
  /** Undefined if the documentation gives no code. */
  readonly code: number | undefined;
  readonly status: number;
  readonly text: string;
}

/** One answer per operation: random values that change with each keystroke would distract. */
const successes = new WeakMap<object, unknown>();

/** The answer to a validated request. */
export function answerTo(bindings: Bindings, { mock }: BenchPacket, result: Validation<unknown>): ExpectedAnswer {
  if (!result.valid) {
    const { code, status, content } = refusal(bindings.mocking.envelope, result.violations);
    return { code, status, text: pretty(content) };
  }
  const content = successes.get(mock) ?? success(mock).content;
  successes.set(mock, content);
  return { code: undefined, status: 200, text: pretty(content) };
}

/** The error code in an answer; undefined for a success. */
export function codeWithin({ mocking: { envelope } }: Bindings, result: Validation<unknown>): number | undefined {
  if (!result.valid || envelope === undefined) return undefined;
  const { value } = result;
  if (typeof value !== "object" || value === null) return undefined;
  const code: unknown = Reflect.get(value, envelope.code.field);
  return typeof code === "number" && code !== envelope.code.success ? code : undefined;
}

const pretty = (value: unknown): string => JSON.stringify(value, undefined, 2);
