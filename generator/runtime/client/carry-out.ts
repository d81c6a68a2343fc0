/** Carries out one call: its body is built once, and sent until it is accepted, refused for good, or nobody can tell. */
import { type Call, concluded, type Method, startCall } from "./call.js";
import type { CallLimits } from "./caller.js";
import { pause } from "./deadline.js";
import { addToMessage, ClientError } from "./errors.js";
import { transportFailure } from "./failure.js";
import { announceRetry } from "./hooks.js";
import { makeAttempt } from "./make-attempt.js";
import { redactTokens, sanitizeCause } from "./redact.js";
import { writeRequestBody } from "./request-body.js";
import { delayAfter } from "./retry.js";
import type { AbortSignalLike } from "./transport.js";

/**
 * The content of a successful answer.
 *
 * @throws ClientError, and nothing else.
 */
export async function carryOut(
  method: Method,
  request: unknown,
  limits: CallLimits,
  signal: AbortSignalLike | undefined,
): Promise<unknown> {
  const startedAt = performance.now();
  const call = startCall(method, { limits, signal, startedAt, body: bodyOf(method, request) });
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
    throw error instanceof ClientError ? error : concluded(call, unforeseen(method, error));
  }
}

function bodyOf({ caller, operation }: Method, request: unknown): string {
  try {
    return writeRequestBody(operation, request, caller.randomUint32);
  } catch (error) {
    if (error instanceof ClientError) throw error;
    const cause = sanitizeCause(error, redactTokens);
    throw transportFailure("random", { operation: operation.name, outcome: "not-sent", cause });
  }
}

/** Returns when the next attempt is due; throws the error where there is to be none. */
async function waitForNext(call: Call, latest: ClientError): Promise<void> {
  // Decided by what the latest attempt says of itself: the outcome of the call may hide it.
  const delayMs = delayAfter(call, latest);
  const error = concluded(call, latest);
  if (delayMs === undefined) throw error;
  const { caller, operation, attempts, outcome, signal, limits } = call;
  if (call.elapsed() + delayMs >= limits.deadlineMs) {
    addToMessage(error, `; a pause of ${delayMs} ms would end after the deadline of ${limits.deadlineMs} ms`);
    throw error;
  }
  announceRetry(caller.hooks, { operation: operation.name, attempt: attempts.length, delayMs, error });
  if (await pause(delayMs, signal)) return;
  throw concluded(call, transportFailure("aborted", { operation: operation.name, outcome, cause: error }));
}

/**
 * What fails beside the exchange itself, whose failures are all foreseen: a platform that makes no further timer, a clock of
 * the caller's that throws. Nothing was sent then but what the call has noted.
 */
export function unforeseen({ operation }: Pick<Method, "operation">, error: unknown): ClientError {
  const cause = sanitizeCause(error, redactTokens);
  return transportFailure("network", { operation: operation.name, outcome: "not-sent", cause });
}
