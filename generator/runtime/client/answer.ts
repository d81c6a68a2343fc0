/** The meaning of a response: success, a refusal, or nothing that the API documents. */
import type { EnvelopeDescriptor, ErrorSummaries, ErrorSummary } from "../descriptor.js";
import type { Method } from "./caller.js";
import { addToMessage, ApiError, ClientError, type Outcome, ResponseError } from "./errors.js";
import type { BodyText } from "./exchange.js";
import { log } from "./hooks.js";
import type { Redact } from "./redact.js";
import { readRetryAfter } from "./retry-after.js";
import type { TransportResponse } from "./transport.js";

/**
 * The content of a successful response.
 *
 * @throws ApiError if the server refused the request.
 * @throws ResponseError if the response is not one that the documentation describes.
 */
export function readAnswer(method: Method, response: TransportResponse, body: BodyText, redact: Redact): unknown {
  const answer = interpret(method, response, body, redact);
  if (!(answer instanceof ClientError)) return answer;
  noteRetryAfter(method, response, answer);
  throw answer;
}

/** The content, or the error to throw. */
function interpret(
  { caller, operation }: Method,
  response: TransportResponse,
  body: BodyText,
  redact: Redact,
): unknown {
  const { status, headers } = response;
  // An answer that is not the service's own: with these two statuses, nothing was done with the request.
  const foreign = status === 429 || (status === 503 && headers.get("retry-after") !== null) ? "rejected" : "unknown";
  const fail = (reason: string, outcome: Outcome = "unknown"): ResponseError =>
    new ResponseError(operation.name, { status, reason, outcome });
  if ("problem" in body) return fail(body.problem, foreign);
  const content = parse(body.text);
  if (content === undefined) return fail(`the body is ${body.text === "" ? "empty" : "not JSON"}`, foreign);
  const { envelope } = caller.service;
  if (envelope !== undefined) {
    const head = readHead(envelope, content.value, operation.partial);
    if (head === undefined) return fail("the body is not an answer of this API", foreign);
    if (head.code !== envelope.code.success) {
      const outcome = head.status === envelope.status.fail ? "rejected" : "unknown";
      const row = summaryOf(caller.errorSummaries, head.code);
      return new ApiError(operation.name, { ...head, info: redact(head.info), row, outcome });
    }
    if (head.status === envelope.status.fail) return fail(`the answer says ${head.status} with code ${head.code}`);
  }
  if (status < 200 || status > 299) return fail("the answer is not a success");
  if (!operation.response.guard(content.value)) return fail(`the answer is not a ${operation.response.name}`);
  return content.value;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

interface Head {
  readonly status: string;
  readonly code: number;
  readonly info: string;
}

/** The fields that every answer has; undefined if they are not what they should be. */
function readHead(envelope: EnvelopeDescriptor, content: unknown, partial: readonly string[] = []): Head | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const own = (name: string): unknown => (Object.hasOwn(content, name) ? Reflect.get(content, name) : undefined);
  const given = own(envelope.status.field);
  const status = [envelope.status.ok, envelope.status.fail, ...partial].find((known) => known === given);
  const code = own(envelope.code.field);
  const info = own(envelope.info.field);
  if (status === undefined || typeof code !== "number" || !Number.isInteger(code)) return undefined;
  return { status, code, info: typeof info === "string" ? info : "" };
}

function summaryOf(summaries: ErrorSummaries, code: number): ErrorSummary | undefined {
  const [name, retry = "never"] = (Object.hasOwn(summaries, code) && summaries[code]) || [];
  return name === undefined ? undefined : { code, name, retry };
}

/** Notes how long the server asks to wait, up to the limit; if that is less than asked for, the error and the logger say so. */
function noteRetryAfter({ caller }: Method, { headers }: TransportResponse, error: ClientError): void {
  const { now, maxRetryAfterMs, hooks } = caller;
  const askedMs = readRetryAfter(headers.get("retry-after"), now);
  if (askedMs === undefined) return;
  Object.assign(error, { retryAfterMs: Math.min(askedMs, maxRetryAfterMs) });
  if (askedMs <= maxRetryAfterMs) return;
  addToMessage(error, `; its Retry-After is capped at ${maxRetryAfterMs} ms`);
  log(hooks.logger, "warn", error.message, { operation: error.operation, error });
}
