/** One attempt of a call: credentials, a token of the rate limit, then one HTTP exchange. */
import type { Credentials } from "../auth/credentials.js";
import { readAnswer } from "./answer.js";
import type { Call } from "./caller.js";
import { createDeadline, type Deadline } from "./deadline.js";
import { ApiError, ClientError, type Outcome, TimeoutError, transportFailure } from "./errors.js";
import { readBody, sendRequest } from "./exchange.js";
import { notify, notifyRequest, notifyResponse } from "./hooks.js";
import { beyondDeadline } from "./limiter.js";
import { classifyFailure } from "./network-failure.js";
import { drawUint32 } from "./random.js";
import { readError, redactor, sanitizeCause } from "./redact.js";
import { requestUrl } from "./request.js";
import type { TransportRequest } from "./transport.js";

/** How far an attempt has come: what a failure at this point means. */
type Step = "random" | "credentials" | "limiter" | "exchange";

/**
 * The content of a successful response.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export async function makeAttempt(call: Call): Promise<unknown> {
  const { caller, operation, limiter, limits, secrets, attempts } = call;
  const { name } = operation;
  const attempt = attempts.length + 1;
  const deadline = createDeadline(call.signal);
  /** Called when it has ended, however it ended. */
  const onEnd: (() => void)[] = [];
  let step: Step = "credentials";
  let credentials: Credentials | undefined;
  /** The HTTP status; undefined until there is one. */
  let status: number | undefined;
  /** When it began, by the wall clock, and by the time that the call had taken. */
  let startedAt = 0;
  let began = 0;
  /** The limit that the deadline counts, for the error that says which one has passed. */
  let limitMs = 0;

  begin(limits.timeoutMs);
  try {
    deadline.throwIfOver();
    credentials = await authenticate(call, deadline);
    const url = requestUrl(caller, operation.path, credentials.values, () => {
      step = "random";
      return drawUint32(caller.randomUint32);
    });
    const request = requestOf(call, deadline, credentials.headers);
    // No `await` if it may be sent at once: calls that pass one after another would all leave together.
    const wait = acquire();
    if (wait !== undefined) await wait;
    const content = await exchange(url, request);
    finish();
    return content;
  } catch (error) {
    const failure =
      error instanceof ClientError ? error : failureOf(error, call, { step, limitMs, reason: deadline.reason });
    finish(failure);
    throw failure;
  } finally {
    deadline.release();
    onEnd.forEach(notify);
  }

  /** Starts the time limit: that of the attempt, or of the call if that is sooner. */
  function begin(timeoutMs: number): void {
    startedAt = caller.now();
    began = call.elapsed();
    const leftMs = limits.deadlineMs - began;
    limitMs = timeoutMs <= leftMs ? timeoutMs : limits.deadlineMs;
    deadline.start(Math.min(timeoutMs, leftMs));
  }

  /** Acquires a token of the rate limit; undefined if that needs no waiting. */
  function acquire(): Promise<void> | undefined {
    if (limiter === undefined) return undefined;
    step = "limiter";
    deadline.throwIfOver();
    const pass = limiter.acquire({
      operation: name,
      signal: deadline.signal,
      maxWaitMs: limits.deadlineMs - call.elapsed(),
      onEnd: (listener) => void onEnd.push(listener),
    });
    return pass === undefined ? undefined : waitFor(pass);
  }

  /** Waiting counts for the deadline of the call, and not for the time limit of the attempt, which then begins. */
  async function waitFor(pass: Promise<void>): Promise<void> {
    begin(Infinity);
    await deadline.within(pass);
    begin(limits.timeoutMs);
  }

  async function exchange(url: string, request: TransportRequest): Promise<unknown> {
    step = "exchange";
    notifyRequest(caller.hooks, { operation: name, attempt, startedAt });
    const response = await sendRequest(caller.transport, url, request, deadline);
    status = response.status;
    const body = await readBody(response, caller.maxResponseBytes, deadline);
    return readAnswer(call, response, body, redactor(secrets));
  }

  /** Notes a failure in the call, and notifies of an answer. */
  function finish(error?: ClientError): void {
    // A call that the limiter did not let pass has not been attempted.
    if (step === "limiter") return;
    const durationMs = Math.round(call.elapsed() - began);
    if (error !== undefined) {
      const { outcome, message } = error;
      attempts.push({ startedAt, durationMs, outcome, result: message });
      // The worst outcome is that of the call: `unknown`, then `rejected`, then `not-sent`.
      if (outcome !== "not-sent" && call.outcome !== "unknown") call.outcome = outcome;
      call.refused = error instanceof ApiError && error.row?.retry === "new-signature" ? credentials : undefined;
    }
    if (status !== undefined)
      notifyResponse(caller.hooks, { operation: name, attempt, startedAt, durationMs, status, error });
  }
}

/** The credentials of this attempt. Their secrets are noted in the call, for redaction. */
async function authenticate({ caller, refused, secrets }: Call, deadline: Deadline): Promise<Credentials> {
  const given = caller.authenticate(refused);
  const credentials = given instanceof Promise ? await deadline.within(given) : given;
  for (const secret of credentials.secrets) secrets.add(secret);
  return credentials;
}

function requestOf({ operation, body }: Call, deadline: Deadline, headers: Credentials["headers"]): TransportRequest {
  const { method } = operation;
  return {
    method,
    redirect: "manual",
    // `fetch` refuses a body for GET.
    ...(method === "GET"
      ? { headers: { ...headers } }
      : { headers: { "content-type": "application/json", ...headers }, body }),
    get signal() {
      return deadline.signal;
    },
  };
}

/** What cut an attempt short. */
interface Interruption {
  readonly step: Step;
  /** The time limit that was counted. */
  readonly limitMs: number;
  readonly reason: Deadline["reason"];
}

/** The error of an attempt that was cut short. */
function failureOf(
  error: unknown,
  { operation: { name }, limiter, secrets }: Call,
  { step, limitMs, reason }: Interruption,
): ClientError {
  const isSent = step === "exchange";
  const outcome: Outcome = isSent ? "unknown" : "not-sent";
  if (reason === "timeout" || readError(error).message === beyondDeadline)
    return new TimeoutError(name, outcome, limitMs, timeoutMessage(step, limitMs, limiter?.rate));
  if (reason === "aborted") return transportFailure(reason, name, outcome);
  const failure = isSent ? classifyFailure(error) : { kind: step, outcome };
  return transportFailure(failure.kind, name, failure.outcome, sanitizeCause(error, redactor(secrets, !isSent)));
}

/** What an attempt was waiting for when its time limit passed. */
function timeoutMessage(step: Step, limitMs: number, rate: string | undefined): string {
  return step === "limiter"
    ? `waiting for its turn under the rate limit${rate ? ` (${rate})` : ""} takes more than ${limitMs} ms`
    : `no ${step === "exchange" ? "answer" : "credentials"} within ${limitMs} ms`;
}
