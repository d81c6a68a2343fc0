/** A queue and a worker on a Redis of the test's own, in front of a server that answers as the test wants. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createSendQueue,
  createSendWorker,
  type SendQueue,
  type SendQueueOptions,
  type SendWorker,
  type SendWorkerOptions,
} from "tim-bindings/bullmq";
import { onTestFinished } from "vitest";
import type { Redis } from "../../support/redis.js";

/** Unlike any text that Redis may hold by itself; two of its characters are encoded in a URL. */
export const signature = "eJw1jk0LgjAcxr/Signature+secret";

export const packet = {
  To_Account: "bob",
  MsgBody: [{ MsgType: "TIMTextElem" as const, MsgContent: { Text: "hi" } }],
};

export const success = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1572870301, MsgKey: "1_2_3" };

export const refusal = (code: number, info = "no"): object => ({
  ActionStatus: "FAIL",
  ErrorCode: code,
  ErrorInfo: info,
});

export interface Delivery {
  readonly at: number;
  readonly body: string;
  readonly url: URL;
}

export type Answer = (response: ServerResponse, delivery: Delivery) => void;

export const json =
  (content: object): Answer =>
  (response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(content));

export interface Service {
  readonly baseUrl: string;
  readonly deliveries: readonly Delivery[];
}

/** Gives each answer once, and the last one ever after. It ends with the test. */
export async function startService(answers: readonly Answer[], port = 0): Promise<Service> {
  const deliveries: Delivery[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const delivery = await note(request);
    deliveries.push(delivery);
    answers[Math.min(deliveries.length, answers.length) - 1]?.(response, delivery);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => closeServer(server));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, deliveries };
}

async function note(request: IncomingMessage): Promise<Delivery> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(request.url ?? "", "http://service");
  return { at: performance.now(), body: Buffer.concat(chunks).toString(), url };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

/** What a test's queue and worker said in their logs. */
export interface Log {
  readonly lines: readonly string[];
  readonly logger: { warn(message: string, details: object): void };
}

export function startLog(): Log {
  const lines: string[] = [];
  return { lines, logger: { warn: (message, details) => void lines.push(`${message} ${JSON.stringify(details)}`) } };
}

export interface Pair {
  readonly queue: SendQueue;
  readonly worker: SendWorker;
  readonly log: Log;
}

let pairs = 0;

interface PairOptions {
  readonly queue?: Partial<SendQueueOptions>;
  readonly worker?: Partial<Omit<SendWorkerOptions, "client">>;
  readonly client?: object;
}

/** Queues of their own names, so that one test's jobs are not another's. They end with the test. */
export function openPair({ connection }: Redis, baseUrl: string, options: PairOptions = {}): Pair {
  const log = startLog();
  const common = { connection, name: `test${(pairs += 1)}`, logger: log.logger };
  const queue = createSendQueue({ ...common, ...options.queue });
  const who = { sdkAppId: 1400000000, identifier: "administrator", userSig: signature };
  const worker = createSendWorker({ ...common, ...options.worker, client: { ...who, baseUrl, ...options.client } });
  onTestFinished(async () => {
    // Does not wait for a Redis that the test may have left away.
    await worker.workers.sendMsg.close(true);
    await queue.close();
  });
  return { queue, worker, log };
}

/** Waits until a claim holds; fails where it does not within the time. */
export async function until(claim: () => boolean | Promise<boolean>, longestMs = 20_000): Promise<void> {
  for (const end = performance.now() + longestMs; !(await claim()); await pause(20))
    if (performance.now() > end) throw new Error(`Waited in vain: ${claim.toString()}`);
}

export const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** The state that a job of the operation ends in. */
export async function settled({ queue }: Pair, id: string | undefined): Promise<string> {
  let state = "";
  await until(async () => {
    state = await queue.queues.sendMsg.getJobState(id ?? "");
    return state === "completed" || state === "failed";
  });
  return state;
}
