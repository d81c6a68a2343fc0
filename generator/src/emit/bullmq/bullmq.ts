/** Emits `bullmq`: queues and workers that deliver requests through BullMQ, with a method and a queue for each operation. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { docBlock, docParts, sourceLine } from "../../print/doc.js";
import type { Emitter } from "../emitter.js";
import { answerType } from "../packets.js";
import { exportList, printFile } from "../../print/print-file.js";
import { comment, identifier, propertyName } from "../../print/text.js";

const queueTypes = ["SendJobOptions", "SendMethod", "SendQueueOptions"];
const failureTypes = ["FailedJob", "SendFailure"];

/** No part of the main entry, which needs no package beside this one. */
export const bullmq: Emitter = {
  name: "bullmq",
  emit: (model) => [
    { path: "bullmq.d.ts", text: declaration(model) },
    { path: "bullmq.js", text: code(model) },
  ],
};

const readFailure = exportList("export", ["readSendFailure"], "runtime/integrations/bullmq/failure.js");

function code(model: ApiModel): string {
  return printFile(model, "bullmq.js", [
    `import { errorSummaries } from "./error-summaries.js";
import { operations, service } from "./operations.js";
import * as auth from "./runtime/auth/${model.service.auth.scheme}.js";
import { openQueues } from "./runtime/integrations/bullmq/send-queue.js";
import { startWorkers } from "./runtime/integrations/bullmq/send-worker.js";`,
    ...readFailure,
    `export function createSendQueue(options) {
  const { methods, queues, close } = openQueues(service, operations, options);
  return { ...methods, queues, close };
}`,
    `export function createSendWorker(options) {
  const authenticate = auth.authenticate(options.client);
  return startWorkers({ service, authenticate, errorSummaries }, operations, options);
}`,
  ]);
}

function declaration(model: ApiModel): string {
  const { operations } = model;
  return printFile(model, "bullmq.d.ts", [
    `import type { Queue, Worker } from "bullmq";
import type { ClientOptions } from "./client.js";
import type { SendMethod, SendQueueOptions } from "./runtime/integrations/bullmq/send-queue.js";
import type { SendWorkerSettings } from "./runtime/integrations/bullmq/send-worker.js";
import type * as types from "./types.js";`,
    ...exportList("export type", failureTypes, "runtime/integrations/bullmq/failure.js"),
    ...exportList("export type", queueTypes, "runtime/integrations/bullmq/send-queue.js"),
    ...exportList("export type", ["Logger"], "runtime/client/hooks.js"),
    ...readFailure,
    `/** Takes requests to be delivered by a {@link SendWorker}, on this machine or another. */
export interface SendQueue {
${operations.map(sendMember).join("\n")}
  /** The queues of BullMQ, one an operation: to look at jobs, to pause, to deliver failed ones once more. */
  readonly queues: {
${operations.map((operation) => member(operation, "Queue")).join("\n")}
  };
  /** Ends the connections to Redis that were made for it. */
  close(): Promise<void>;
}`,
    `/** How a worker reaches Redis and the service, and how much it does at once. */
export interface SendWorkerOptions extends SendWorkerSettings {
  /**
   * The options of the client that sends. Retries and the rate are the queue's here, for all workers together: \`attempts\` of
   * the queue, and the documented rate of each operation. \`maxRetryAfterMs\`, up to which a server can hold back a job or all
   * workers, is 300000 by default here.
   */
  readonly client: ClientOptions & { readonly retry?: undefined; readonly limiter?: undefined };
}`,
    `/** Delivers what a {@link SendQueue} has taken; it runs until it is closed. */
export interface SendWorker {
  /** The workers of BullMQ, one an operation: to hear of their events, or to pause them. */
  readonly workers: {
${operations.map((operation) => member(operation, "Worker")).join("\n")}
  };
  /**
   * Waits for the requests that are under way, then ends the connections to Redis that were made for it.
   *
   * While Redis is out of reach it waits for Redis, to note what came of them; BullMQ's own \`close(true)\` does not.
   */
  close(): Promise<void>;
}`,
    `/**
 * Makes a queue of requests. Each is checked, and completed with what is drawn at random, before it is queued: however often
 * it is delivered, the packet is the same.
 *
 * @throws TypeError or Error when an option cannot be what it should be.
 */
export declare function createSendQueue(options: SendQueueOptions): SendQueue;`,
    `/**
 * Starts a worker. However many there are, on however many machines, they share the documented rate of each operation.
 *
 * @remarks A request that fails is delivered again where the documentation of its code, or a network that was not reached,
 * lets it. Any other is kept among the failed jobs with its reason, at once: see {@link readSendFailure}. One whose worker
 * dies is delivered again after \`lockDuration\` at the earliest.
 * @throws TypeError or Error when an option cannot be what it should be.
 */
export declare function createSendWorker(options: SendWorkerOptions): SendWorker;`,
  ]);
}

function sendMember(operation: OperationModel): string {
  const { name, description, title, source, input, request } = operation;
  const doc = docParts(
    comment(description || title || name),
    "@throws ValidationError when the request does not match the documentation. Nothing is queued.",
    sourceLine(source),
  );
  const type = `SendMethod<${typeList([input, request.type])}, ${answerType(operation)}>`;
  return `${docBlock(doc, "  ")}\n  readonly ${propertyName(name)}: ${type};\n`;
}

function member(operation: OperationModel, kind: "Queue" | "Worker"): string {
  const { name, request } = operation;
  return `    readonly ${propertyName(name)}: ${kind}<${typeList([request.type])}, ${answerType(operation)}>;`;
}

function typeList(names: readonly string[]): string {
  return names.map((name) => `types.${identifier(name)}`).join(", ");
}
