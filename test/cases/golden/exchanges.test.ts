/**
 * What the generated client makes of the documented packets: the exact HTTP exchange for each request sample of the spec,
 * and what the client hands out, or throws, for each documented answer.
 */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ApiError, type CallResult, createClient, isSendMsgRequest } from "tim-bindings";
import { build } from "../../../generator/src/model/build.js";
import type { JsonValue, SampleModel } from "../../../generator/src/model/types.js";
import { readSources } from "./cases.js";
import { holdTo } from "../compare.js";

const model = build(readSources("spec")).value;
const operation = model?.operations.find(({ name }) => name === "sendMsg");
const samples = operation?.samples ?? [];
const requests = samples.filter(({ direction }) => direction === "request");
const responses = samples.filter(({ direction }) => direction === "response");

/** What the server answers, and what it has received. */
let answer = "";
let received: { readonly request: IncomingMessage; readonly body: string }[] = [];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  received.push({ request, body: Buffer.concat(chunks).toString() });
  response.writeHead(200, { "content-type": "application/json" }).end(answer);
});

beforeAll(async () => void (await once(server.listen(0, "127.0.0.1"), "listening")));
afterAll(() => void server.close().closeAllConnections());
beforeEach(() => (received = []));

it("the page documents four requests and two answers", () => {
  expect([requests.length, responses.length]).toEqual([4, 2]);
});

it("each documented request is sent as it is, and its documented answer is understood", async () => {
  const ok = responses.find(({ name }) => name === "ok")?.packet ?? null;
  const exchanges = new Map<string, string>();
  for (const { name, title, packet } of requests) {
    const result = await exchange(packet, ok);
    const [sent] = received.splice(0);
    if (sent === undefined) throw new Error(`Nothing was sent for ${name}.`);
    expect(JSON.parse(sent.body)).toEqual(packet);
    exchanges.set(
      `${name}.http`,
      `${title}\n\n${formatRequest(sent)}\n\n${formatAnswer(ok)}\n\n${formatResult(result)}\n`,
    );
  }
  holdTo(join("test/cases/golden/exchanges", "sendMsg"), exchanges);
});

it("each documented answer becomes a value, or an error that says what to do", async () => {
  const documented: readonly Pick<SampleModel, "name" | "packet">[] = [
    ...responses,
    ...(model?.errors ?? []).map(({ code, name }) => ({ name, packet: failure(code) })),
    { name: "a code that is not documented", packet: failure(99_999) },
  ];
  const blocks: string[] = [];
  for (const { name, packet } of documented) {
    blocks.push(
      `${name}\n${JSON.stringify(packet)}\n${formatResult(await exchange(requests[0]?.packet ?? null, packet))}\n`,
    );
  }
  expect(blocks.length).toBeGreaterThan(60);
  holdTo(join("test/cases/golden/exchanges", "answers"), new Map([["sendMsg.txt", blocks.join("\n")]]));
});

it("no other exchange is kept", () => {
  expect(readdirSync("test/cases/golden/exchanges").sort()).toEqual(["answers", "sendMsg"]);
});

const failure = (code: number): JsonValue => ({ ActionStatus: "FAIL", ErrorInfo: "", ErrorCode: code });

/** Sends a packet with everything random held fast, and gets what the client makes of the answer. */
async function exchange(packet: JsonValue, answered: JsonValue): Promise<CallResult<unknown>> {
  answer = JSON.stringify(answered);
  const client = createClient({
    sdkAppId: 1_400_000_000,
    identifier: "administrator",
    userSig: "eJx-made-up_signature*",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    randomUint32: () => 305_419_896,
  });
  if (!isSendMsgRequest(packet)) throw new Error("A documented request is refused.");
  return client.sendMsg.safe(packet);
}

/** Headers that a server may look at; the others are the platform's own, and change with it. */
const headersThatMatter = ["accept", "authorization", "content-length", "content-type", "cookie", "referer"];

function formatRequest({ request, body }: { readonly request: IncomingMessage; readonly body: string }): string {
  const headers = headersThatMatter.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [`${name}: ${String(value)}`];
  });
  return [`${request.method} ${request.url} HTTP/${request.httpVersion}`, ...headers, "", body].join("\n");
}

const formatAnswer = (packet: JsonValue): string =>
  ["HTTP/1.1 200 OK", "content-type: application/json", "", JSON.stringify(packet)].join("\n");

function formatResult(result: CallResult<unknown>): string {
  if (result.ok) return `=> ${JSON.stringify(result.value)}`;
  const { error } = result;
  const code =
    error instanceof ApiError
      ? `, ${error.code} ${error.row?.name ?? "undocumented"}, retry ${error.row?.retry ?? "never"}`
      : "";
  return `=> ${error.name}, ${error.outcome}${code}`;
}
