/** The errors of the client. Each says what happened to the request, and none contains a signature or a URL. */
import type { ErrorSummary } from "../descriptor.js";
import type { Violation } from "../validation/violation.js";

/**
 * What happened to a request: `not-sent`, the server did not receive it; `rejected`, the server rejected it; `unknown`, the
 * server may have received it and acted on it.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** One attempt of a call: when it was made, its result, and how long it took. */
export interface Attempt {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** What happened to the request in this attempt. */
  readonly outcome: Outcome;
  /** The error that it ended with, in words. */
  readonly result: string;
}

/** What every error of the client has. */
export interface FailureFacts {
  readonly operation: string;
  readonly outcome: Outcome;
  readonly message: string;
  readonly cause?: Error | undefined;
}

/** Every error that a call of the client ends with. */
export abstract class ClientError extends Error {
  /** What happened to the request, over all attempts: `unknown` if the outcome of any attempt is `unknown`. */
  declare readonly outcome: Outcome;
  /** Name of the operation, such as the method of the client. */
  declare readonly operation: string;
  /** What was tried, in order; empty if there was none. */
  readonly attempts: readonly Attempt[] = [];
  /**
   * How long the server asked to wait before another attempt, capped at `maxRetryAfterMs`, in which case the message says so.
   * Milliseconds; undefined if it did not ask.
   */
  readonly retryAfterMs: number | undefined = undefined;

  /** @param facts - Also the properties of the error's own class. */
  constructor(name: string, { message, cause, ...facts }: FailureFacts & { readonly [own: string]: unknown }) {
    super(`${facts.operation}: ${message}`, cause === undefined ? undefined : { cause });
    // Not the name of the class, which a bundler may shorten.
    Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
    Object.assign(this, facts);
  }
}

/** Appends to the message, and to its copy in the stack. */
export function addToMessage(error: ClientError, words: string): void {
  const { message, stack } = error;
  error.message += words;
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
}

/** The request does not match the spec. Nothing was sent. */
export class ValidationError extends ClientError {
  declare readonly violations: readonly Violation[];
  declare readonly warnings: readonly Violation[];

  constructor(operation: string, violations: readonly Violation[], warnings: readonly Violation[]) {
    const message = violations.map((violation) => violation.message).join(" ");
    super("ValidationError", { operation, outcome: "not-sent", message, violations, warnings });
  }
}

/** What the server said when it refused a request. */
export interface Refusal<Code extends number = number> {
  readonly code: Code;
  readonly info: string;
  readonly status: string;
  /** Name and retry rule of the code; undefined for one that is not documented. `describeError(code)` has the texts. */
  readonly row: ErrorSummary<Code> | undefined;
  /** `unknown` if the answer contradicts itself, or an earlier attempt may have been carried out. */
  readonly outcome: Outcome;
}

/** The server refused the request and said why. */
export class ApiError<Code extends number = number> extends ClientError implements Refusal<Code> {
  declare readonly code: Code;
  declare readonly info: string;
  declare readonly status: string;
  declare readonly row: ErrorSummary<Code> | undefined;

  constructor(operation: string, refusal: Refusal<Code>) {
    const { code, info, row } = refusal;
    const message = `refused with code ${code} (${row?.name ?? "undocumented"}): ${info}`;
    super("ApiError", { ...refusal, operation, message });
  }
}

/**
 * Why a request failed: `credentials`, no signature could be obtained; `random`, the request could not be written, because no
 * random number could be drawn or a getter of the packet threw; `limiter`, the limiter rejected it, since too many are waiting;
 * `aborted`, the caller gave up; `network`, anything that has no kind of its own.
 */
export type TransportErrorKind =
  "credentials" | "random" | "limiter" | "aborted" | "refused" | "dns" | "tls" | "reset" | "network";

/** The request did not reach the server, or its response did not come back. */
export class TransportError extends ClientError {
  declare readonly kind: TransportErrorKind;

  constructor(kind: TransportErrorKind, facts: FailureFacts) {
    super("TransportError", { ...facts, kind });
  }
}

const messages: { readonly [kind in TransportErrorKind]: string } = {
  credentials: "no credentials could be had",
  random: "the request could not be written",
  limiter: "the limiter did not let it pass",
  aborted: "the caller gave up",
  refused: "the server refused the connection",
  dns: "the host name could not be resolved",
  tls: "no secure connection could be made",
  reset: "the connection was closed before the answer had arrived",
  network: "the connection failed",
};

export function transportFailure(
  kind: TransportErrorKind,
  operation: string,
  outcome: Outcome,
  cause?: Error,
): TransportError {
  return new TransportError(kind, { operation, outcome, cause, message: messages[kind] });
}

/**
 * A time limit passed before the answer had arrived: that of an attempt, or that of the whole call. A call that
 * would have to wait for the rate limit past its deadline fails at once, with the outcome `not-sent` unless an earlier attempt was
 * made.
 */
export class TimeoutError extends ClientError {
  /** The limit that passed. Milliseconds. */
  declare readonly timeoutMs: number;

  constructor(operation: string, outcome: Outcome, timeoutMs: number, message: string) {
    super("TimeoutError", { operation, outcome, message, timeoutMs });
  }
}

/** A response that is not an answer of this API. */
export class ResponseError extends ClientError {
  /** The HTTP status. */
  declare readonly status: number;
  declare readonly reason: string;

  constructor(operation: string, facts: ResponseFacts) {
    super("ResponseError", { ...facts, operation, message: `${facts.reason} (HTTP ${facts.status})` });
  }
}

export interface ResponseFacts {
  readonly status: number;
  readonly reason: string;
  /** `rejected` if something on the way refused the request before anything was done with it. */
  readonly outcome: Outcome;
}
