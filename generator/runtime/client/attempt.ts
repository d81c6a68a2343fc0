/** Carries out one operation with one HTTP request. */
import { readAnswer } from "./answer.js";
import type { Credentials } from "../auth/credentials.js";
import type { Caller } from "./caller.js";
import { type Deadline, startDeadline } from "./deadline.js";
import type { CallDescriptor } from "../descriptor.js";
import {
  ClientError,
  type Outcome,
  ResponseError,
  TimeoutError,
  TransportError,
  type TransportErrorKind,
} from "./errors.js";
import { classifyFailure } from "./network-failure.js";
import { drawUint32 } from "./random.js";
import { type Redact, redactor, redactTokens, sanitizeCause } from "./redact.js";
import { writeRequestBody } from "./request-body.js";
import { requestUrl } from "./request-url.js";
import { discardBody, readBody } from "./response-body.js";
import type { AbortSignalLike, TransportRequest, TransportResponse } from "./transport.js";

/** How far an attempt has come: what a failure at this point means. */
interface Attempt {
  readonly caller: Caller;
  readonly operation: CallDescriptor;
  readonly deadline: Deadline;
  step: "random" | "credentials" | "exchange";
  redact: Redact;
}

/**
 * The content of a successful answer.
 *
 * @throws ClientError, and nothing else.
 */
export async function carryOut(
  caller: Caller,
  operation: CallDescriptor,
  request: unknown,
  signal: AbortSignalLike | undefined,
): Promise<unknown> {
  const deadline = startDeadline(caller.timeoutMs, signal);
  const attempt: Attempt = { caller, operation, deadline, step: "random", redact: redactTokens };
  try {
    deadline.throwIfOver();
    const body = writeRequestBody(operation, request, caller.randomUint32);
    attempt.step = "credentials";
    const credentials = await deadline.within(caller.authenticate());
    attempt.redact = redactor(credentials.secrets);
    attempt.step = "random";
    const url = urlFor(attempt, credentials);
    attempt.step = "exchange";
    return await exchange(attempt, url, transportRequest(attempt, credentials, body));
  } catch (error) {
    throw error instanceof ClientError ? error : clientErrorFor(attempt, error);
  } finally {
    deadline.release();
  }
}

function urlFor({ caller, operation }: Attempt, { values }: Credentials): string {
  const drawRandom = (): number => drawUint32(caller.randomUint32);
  return requestUrl(caller.base, caller.service, operation, { credentials: values, drawRandom });
}

function transportRequest({ operation, deadline }: Attempt, { headers }: Credentials, body: string): TransportRequest {
  const { method } = operation;
  const common = { method, redirect: "manual", signal: deadline.signal } as const;
  // `fetch` refuses a body for GET.
  if (method === "GET") return { ...common, headers: { ...headers } };
  return { ...common, headers: { "content-type": "application/json", ...headers }, body };
}

async function exchange(attempt: Attempt, url: string, request: TransportRequest): Promise<unknown> {
  const { caller, operation, deadline, redact } = attempt;
  const response = await send(attempt, url, request);
  const { status } = response;
  if (status === 0 || (status >= 300 && status <= 399)) {
    discardBody(response);
    throw new ResponseError(operation.name, status, "a redirect, which is never followed");
  }
  const body = await readBody(response, caller.maxResponseBytes, deadline);
  if ("problem" in body) throw new ResponseError(operation.name, status, body.problem);
  const { service, errorSummaries } = caller;
  return readAnswer({ operation, envelope: service.envelope, errorSummaries, redact }, { status, text: body.text });
}

/** An answer that comes too late is thrown away, so that its connection is free. */
async function send({ caller, deadline }: Attempt, url: string, request: TransportRequest): Promise<TransportResponse> {
  const pending = caller.transport(url, request);
  try {
    return await deadline.within(pending);
  } catch (error) {
    pending.then(discardBody, () => undefined);
    throw error;
  }
}

function clientErrorFor(
  { caller, operation: { name: operation }, deadline, step, redact }: Attempt,
  error: unknown,
): ClientError {
  const latest: Outcome = step === "exchange" ? "unknown" : "not-sent";
  const reason = deadline.reason();
  if (reason === "timeout") return new TimeoutError(operation, latest, caller.timeoutMs);
  if (reason === "aborted")
    return new TransportError(reason, { operation, outcome: latest, message: messages[reason] });
  const { kind, outcome } = step === "exchange" ? classifyFailure(error) : { kind: step, outcome: latest };
  return new TransportError(kind, { operation, outcome, message: messages[kind], cause: sanitizeCause(error, redact) });
}

const messages: { readonly [kind in TransportErrorKind]: string } = {
  credentials: "no credentials could be had",
  random: "no random number could be drawn",
  aborted: "the caller gave up",
  refused: "the server refused the connection",
  dns: "the host name could not be resolved",
  tls: "no secure connection could be made",
  reset: "the connection was closed before the answer had arrived",
  network: "the connection failed",
};
