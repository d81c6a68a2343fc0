/** The errors of the client. Each says what became of the request, and none holds a signature or a URL. */
import type { ErrorSummary } from "../descriptor.js";
import type { Violation } from "../judging/violation.js";

/**
 * What became of a request: `not-sent`, nothing has left this machine; `rejected`, the server has refused it; `unknown`,
 * the server may have carried it out.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** What every error of the client has. */
export interface FailureFacts {
  readonly operation: string;
  readonly outcome: Outcome;
  readonly message: string;
  readonly cause?: Error | undefined;
}

/** Every error that a call of the client ends with. */
export abstract class ClientError extends Error {
  readonly outcome: Outcome;
  /** Name of the operation, such as the method of the client. */
  readonly operation: string;

  constructor(name: string, { operation, outcome, message, cause }: FailureFacts) {
    super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
    // Not the name of the class, which a bundler may shorten.
    Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
    this.operation = operation;
    this.outcome = outcome;
  }
}

/** The request does not match the spec. Nothing was sent. */
export class ValidationError extends ClientError {
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];

  constructor(operation: string, violations: readonly Violation[], warnings: readonly Violation[]) {
    super("ValidationError", {
      operation,
      outcome: "not-sent",
      message: violations.map(({ message }) => message).join(" "),
    });
    this.violations = violations;
    this.warnings = warnings;
  }
}

/** What the server said when it refused a request. */
export interface Refusal<Code extends number = number> {
  readonly code: Code;
  readonly info: string;
  readonly status: string;
  /** Name and retry rule of the code; undefined for one that is not documented. `describeError(code)` has the texts. */
  readonly row: ErrorSummary<Code> | undefined;
  /** `unknown` where the answer contradicts itself. */
  readonly outcome: Outcome;
}

/** The server refused the request and said why. */
export class ApiError<Code extends number = number> extends ClientError implements Refusal<Code> {
  readonly code: Code;
  readonly info: string;
  readonly status: string;
  readonly row: ErrorSummary<Code> | undefined;

  constructor(operation: string, { code, info, status, row, outcome }: Refusal<Code>) {
    const meaning = row === undefined ? "undocumented" : row.name;
    super("ApiError", { operation, outcome, message: `refused with code ${code} (${meaning}): ${info}` });
    this.code = code;
    this.info = info;
    this.status = status;
    this.row = row;
  }
}

/**
 * Why a request could not be carried: `credentials`, no signature could be had; `random`, no random number could be drawn;
 * `aborted`, the caller gave up; `network`, anything that has no kind of its own.
 */
export type TransportErrorKind = "credentials" | "random" | "aborted" | "refused" | "dns" | "tls" | "reset" | "network";

/** The request could not be carried to the server, or its answer not back. */
export class TransportError extends ClientError {
  readonly kind: TransportErrorKind;

  constructor(kind: TransportErrorKind, facts: FailureFacts) {
    super("TransportError", facts);
    this.kind = kind;
  }
}

/** The time limit passed before the answer had arrived. */
export class TimeoutError extends ClientError {
  /** Milliseconds. */
  readonly timeoutMs: number;

  constructor(operation: string, outcome: Outcome, timeoutMs: number) {
    super("TimeoutError", { operation, outcome, message: `no answer within ${timeoutMs} ms` });
    this.timeoutMs = timeoutMs;
  }
}

/** Something came back that is no answer of this API. */
export class ResponseError extends ClientError {
  /** The HTTP status. */
  readonly status: number;
  readonly reason: string;

  constructor(operation: string, status: number, reason: string) {
    super("ResponseError", { operation, outcome: "unknown", message: `${reason} (HTTP ${status})` });
    this.status = status;
    this.reason = reason;
  }
}
