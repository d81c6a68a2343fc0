/** One call: its body is built once, and sent until an attempt succeeds or the failure is final. */
import type { CallDescriptor } from "../descriptor.js";
import { makeAttempt } from "./attempt.js";
import type { Call, CallLimits, Method } from "./caller.js";
import { pause } from "./deadline.js";
import { addToMessage, ClientError, type TransportErrorKind, transportFailure } from "./errors.js";
import { notifyRetry } from "./hooks.js";
import { redactor, sanitizeCause } from "./redact.js";
import { writeRequestBody } from "./request.js";
import { delayAfter } from "./retry.js";
import type { AbortSignalLike } from "./transport.js";

/**
 * The content of a successful response.
 *
 * @throws ClientError, and nothing else.
 */
export async function executeCall(
  method: Method,
  request: unknown,
  limits: CallLimits,
  signal: AbortSignalLike | undefined,
): Promise<unknown> {
  const startedAt = performance.now();
  const { caller, operation, limiter } = method;
  // Not a spread, which would take longer than everything else before sending.
  const call: Call = {
    caller,
    operation,
    limiter,
    limits,
    signal,
    body: bodyOf(method, request),
    attempts: [],
    outcome: "not-sent",
    refused: undefined,
    secrets: new Set(),
    spent: new Set(),
    elapsed: () => performance.now() - startedAt,
  };
  try {
    for (;;) {
      try {
        return await makeAttempt(call);
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        await waitForNext(call, error);
      }
    }
  } catch (error) {
    throw error instanceof ClientError ? error : concluded(call, unexpectedFailure(operation, error));
  }
}

function bodyOf({ caller, operation }: Method, request: unknown): string {
  try {
    return writeRequestBody(operation, request, caller.randomUint32);
  } catch (error) {
    throw error instanceof ClientError ? error : unexpectedFailure(operation, error, "random");
  }
}

/** Returns when the next attempt is due; throws the error if there is to be none. */
async function waitForNext(call: Call, latest: ClientError): Promise<void> {
  const { caller, operation, attempts, outcome, signal, limits } = call;
  const { name } = operation;
  // Uses the outcome of the latest attempt; `concluded` replaces it with that of the call.
  const delayMs = delayAfter(call, latest);
  const error = concluded(call, latest);
  if (delayMs === undefined) throw error;
  if (call.elapsed() + delayMs >= limits.deadlineMs) {
    addToMessage(error, `; a pause of ${delayMs} ms would end after the deadline of ${limits.deadlineMs} ms`);
    throw error;
  }
  notifyRetry(caller.hooks, { operation: name, attempt: attempts.length, delayMs, error });
  if (await pause(delayMs, signal)) return;
  throw concluded(call, transportFailure("aborted", name, outcome, error));
}

/** The error of the whole call. */
function concluded(call: Call, error: ClientError): ClientError {
  return Object.assign(error, { outcome: call.outcome, attempts: [...call.attempts] });
}

/**
 * A failure outside the HTTP exchange, such as a `now` function that throws. Nothing was sent, apart from the attempts recorded
 * in the call.
 */
export function unexpectedFailure(
  { name }: CallDescriptor,
  error: unknown,
  kind: TransportErrorKind = "network",
): ClientError {
  return transportFailure(kind, name, "not-sent", sanitizeCause(error, redactor([], true)));
}
