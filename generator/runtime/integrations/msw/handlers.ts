/** Handlers of Mock Service Worker that answer as the mock server does. */
import { delay, http, type HttpHandler, HttpResponse } from "msw";
import type { ErrorTableRow, ServiceDescriptor } from "../../descriptor.js";
import { readBaseUrl } from "../../client/request.js";
import { refusal } from "../../mock/answer.js";
import { answerRequest, type AnswerToRequest, type Mocking } from "../../mock/answer-request.js";
import { bodyOf } from "../../mock/body.js";

/** The tables of a handler: those of the mock server, and the texts of the codes. */
export interface HandlerTables extends Mocking {
  readonly errorTable: { readonly [code: number]: ErrorTableRow };
}

/** A request that names an operation. */
export interface MockedRequest {
  readonly operation: string;
  /** Text of the body; undefined if it is not text. */
  readonly body: string | undefined;
}

/** The code that an operation answers with, whatever the request; undefined to let the documentation decide. */
export type AnswerChoice = (request: MockedRequest) => number | undefined;

export interface HandlerSettings {
  readonly baseUrl?: string | undefined;
  readonly answer?: AnswerChoice | { readonly [operation: string]: number | undefined } | undefined;
  readonly delayMs?: number | undefined;
}

/** One handler for each host: it answers whatever is sent there. */
export function makeHandlers(
  service: ServiceDescriptor,
  tables: HandlerTables,
  { baseUrl, answer, delayMs = 0 }: HandlerSettings = {},
): HttpHandler[] {
  if (!Number.isFinite(delayMs) || delayMs < 0) throw new TypeError("`delayMs` must be a number of at least 0");
  const places = baseUrl === undefined ? service.hosts.map((host) => `https://${host}`) : [baseUrl];
  const choose = choiceOf(answer, tables);
  return places.map((place) => {
    const base = readBaseUrl(service, place);
    return http.all(beneath(base), async ({ request }) => {
      const { status, content } = await answerTo(tables, choose, request, new URL(base).pathname.replace(/\/$/, ""));
      if (delayMs > 0) await delay(delayMs);
      const headers = { "content-type": "application/json; charset=utf-8" };
      return new HttpResponse(JSON.stringify(content), { status, headers });
    });
  });
}

function choiceOf(answer: HandlerSettings["answer"], tables: HandlerTables): AnswerChoice {
  if (typeof answer === "function") return answer;
  const codes = new Map(Object.entries(answer ?? {}));
  for (const [operation, code] of codes) requireFailure(tables, operation, code);
  return ({ operation }) => codes.get(operation);
}

/** A name that is misspelled would change nothing, and the code of success would make an answer that contradicts itself. */
function requireFailure({ operations, envelope }: Mocking, operation: string, code: number | undefined): void {
  const names = Object.keys(operations);
  if (!names.includes(operation))
    throw new TypeError(`\`answer\` names no operation \`${operation}\`; there is ${names.join(", ")}`);
  if (code !== undefined && (!Number.isInteger(code) || code === envelope?.code.success))
    throw new TypeError(`\`answer.${operation}\` must be a code of failure, a whole number, but is ${code}`);
}

/** As an expression: in a text, MSW would take some characters of a path for parameters. */
function beneath(base: string): RegExp {
  return new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/`);
}

async function answerTo(
  tables: HandlerTables,
  choose: AnswerChoice,
  request: Request,
  basePath: string,
): Promise<Pick<AnswerToRequest, "status" | "content">> {
  const { pathname, searchParams } = new URL(request.url);
  const line = { method: request.method, path: pathname.slice(basePath.length), parameters: searchParams };
  const body = bodyOf(new Uint8Array(await request.arrayBuffer()));
  const answer = answerRequest(tables, line, body);
  if (answer.operation === undefined) return answer;
  const code = choose({ operation: answer.operation, body: "text" in body ? body.text : undefined });
  if (code === undefined) return answer;
  const message = tables.errorTable[code]?.description ?? `Code ${code}, as asked for.`;
  return refusal(tables.envelope, [{ path: "", keyword: "asked", message, codes: [code] }]);
}
