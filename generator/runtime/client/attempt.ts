/** Makes one attempt of a call: one HTTP request. */
import type { Credentials } from "../auth/credentials.js";
import { readAnswer } from "./answer.js";
import { type Call, noteAttempt } from "./call.js";
import { Deadline } from "./deadline.js";
import { ApiError, ClientError, complete, type Outcome, ResponseError } from "./errors.js";
import { interruption, transportFailure } from "./failure.js";
import { announceRequest, announceResponse } from "./hooks.js";
import { classifyFailure } from "./network-failure.js";
import { drawUint32 } from "./random.js";
import { type Redact, redactor, redactTokens, sanitizeCause } from "./redact.js";
import { requestUrl } from "./request-url.js";
import { discardBody, readBody } from "./response-body.js";
import { readRetryAfter } from "./retry-after.js";
import type { TransportRequest, TransportResponse } from "./transport.js";

interface Attempt {
  readonly call: Call;
  readonly deadline: Deadline;
  /** By the wall clock, and by the time that the call had taken. */
  readonly startedAt: number;
  readonly began: number;
  /** How far it has come: what a failure at this point means. */
  step: "random" | "credentials" | "exchange";
  credentials: Credentials | undefined;
  /** The HTTP status; undefined until there is one. */
  status: number | undefined;
}

/**
 * The content of a successful answer.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export async function makeAttempt(call: Call): Promise<unknown> {
  const { caller, limits } = call;
  const began = call.elapsed();
  call.firstAttemptAt ??= began;
  const attempt: Attempt = {
    call,
    deadline: new Deadline(Math.min(limits.timeoutMs, limits.deadlineMs - began), call.signal),
    startedAt: caller.now(),
    began,
    step: "credentials",
    credentials: undefined,
    status: undefined,
  };
  try {
    attempt.deadline.throwIfOver();
    const content = await exchange(attempt, await prepare(attempt));
    finish(attempt, undefined);
    return content;
  } catch (error) {
    const failure = error instanceof ClientError ? error : failureOf(attempt, error);
    finish(attempt, failure);
    throw failure;
  } finally {
    attempt.deadline.release();
  }
}

interface Prepared {
  readonly url: string;
  readonly request: TransportRequest;
}

/** The request with its credentials, as it will go out. */
async function prepare(attempt: Attempt): Promise<Prepared> {
  const { call, deadline } = attempt;
  const { caller, operation, body } = call;
  const given = caller.authenticate(call.refused);
  const credentials = given instanceof Promise ? await deadline.within(given) : given;
  attempt.credentials = credentials;
  for (const secret of credentials.secrets) call.secrets.add(secret);
  const drawRandom = (): number => {
    attempt.step = "random";
    const drawn = drawUint32(caller.randomUint32);
    attempt.step = "credentials";
    return drawn;
  };
  const url = requestUrl(caller, operation.path, credentials.values, drawRandom);
  const { method } = operation;
  // `fetch` refuses a body for GET.
  const content =
    method === "GET"
      ? { headers: { ...credentials.headers } }
      : { headers: { "content-type": "application/json", ...credentials.headers }, body };
  const request: TransportRequest = {
    method,
    redirect: "manual",
    ...content,
    get signal() {
      return deadline.signal;
    },
  };
  return { url, request };
}

async function exchange(attempt: Attempt, prepared: Prepared): Promise<unknown> {
  const { call, startedAt } = attempt;
  const { caller, operation } = call;
  attempt.step = "exchange";
  announceRequest(caller.hooks, { operation: operation.name, attempt: call.attempts.length + 1, startedAt });
  const response = await send(attempt, prepared);
  attempt.status = response.status;
  try {
    return await readContent(attempt, response);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    throw complete(error, { retryAfterMs: readRetryAfter(response.headers.get("retry-after"), caller.now) });
  }
}

/** An answer that comes too late is thrown away, so that its connection is free. */
async function send({ call, deadline }: Attempt, { url, request }: Prepared): Promise<TransportResponse> {
  const pending = call.caller.transport(url, request, deadline.onAbort);
  try {
    return await deadline.within(pending);
  } catch (error) {
    pending.then(discardBody, () => undefined);
    throw error;
  }
}

async function readContent({ call, deadline }: Attempt, response: TransportResponse): Promise<unknown> {
  const { caller, operation } = call;
  const { status } = response;
  const outcome = outcomeOf(response);
  if (status === 0 || (status >= 300 && status <= 399)) {
    discardBody(response);
    throw new ResponseError(operation.name, { status, reason: "a redirect, which is never followed", outcome });
  }
  const body = await readBody(response, caller.maxResponseBytes, deadline);
  if ("problem" in body) throw new ResponseError(operation.name, { status, reason: body.problem, outcome });
  const { service, errorSummaries } = caller;
  const context = { operation, envelope: service.envelope, errorSummaries, redact: redactFor(call, "exchange") };
  return readAnswer(context, { status, text: body.text, outcome });
}

/** What an answer that is not the service's own says of the request: these two statuses say that nothing was done with it. */
function outcomeOf({ status, headers }: TransportResponse): Outcome {
  return status === 429 || (status === 503 && headers.get("retry-after") !== null) ? "rejected" : "unknown";
}

function failureOf({ call, deadline, began, step }: Attempt, error: unknown): ClientError {
  const { timeoutMs, deadlineMs } = call.limits;
  const operation = call.operation.name;
  const latest: Outcome = step === "exchange" ? "unknown" : "not-sent";
  const limitMs = timeoutMs <= deadlineMs - began ? timeoutMs : deadlineMs;
  const interrupted = interruption(deadline, { operation, outcome: latest }, limitMs);
  if (interrupted !== undefined) return interrupted;
  const { kind, outcome } = step === "exchange" ? classifyFailure(error) : { kind: step, outcome: latest };
  return transportFailure(kind, { operation, outcome, cause: sanitizeCause(error, redactFor(call, step)) });
}

/** What makes a secret may name the new one when it fails. */
function redactFor({ secrets }: Call, step: Attempt["step"]): Redact {
  const redact = redactor([...secrets]);
  return step === "exchange" ? redact : (text) => redactTokens(redact(text));
}

/** Notes a failure in the call, and tells of an answer. */
function finish(attempt: Attempt, error: ClientError | undefined): void {
  const { call, startedAt, began, credentials, status } = attempt;
  const { caller, operation, attempts } = call;
  const durationMs = Math.round(call.elapsed() - began);
  const number = attempts.length + 1;
  if (error !== undefined) {
    noteAttempt(call, { startedAt, durationMs, outcome: error.outcome, result: error.message });
    call.refused = error instanceof ApiError && error.row?.retry === "new-signature" ? credentials : undefined;
  }
  if (status === undefined) return;
  announceResponse(caller.hooks, { operation: operation.name, attempt: number, startedAt, durationMs, status, error });
}
