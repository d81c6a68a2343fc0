/** The emitter of `bullmq`: queues and workers that deliver requests through BullMQ, with a method and a queue for each operation. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { type Code, code, identifier, joined, propertyName } from "../../print/code.js";
import { comment, doc, docComment, docParts, sourceLine } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { answerType } from "../packets.js";
import { queueingGuide } from "./guide.js";

const runtime = "runtime/integrations/bullmq";
const queueTypes = ["SendJobOptions", "SendMethod", "SendQueueOptions"];
const failureTypes = ["FailedJob", "SendFailure"];
const peer = { name: "bullmq", range: ">=6.7.0 <7" };

const entry: PackageEntry = {
  name: "bullmq",
  group: "integrations",
  doc:
    "`createSendQueue`, `createSendWorker` and `readSendFailure`; needs " +
    `\`${peer.name}\` \`${peer.range}\`, and the Redis client that it is used with`,
  isInMain: false,
  exports: {
    values: ["createSendQueue", "createSendWorker", "readSendFailure"],
    types: [...failureTypes, ...queueTypes, "Logger", "SendQueue", "SendWorker", "SendWorkerOptions"],
  },
  peer,
  guide: queueingGuide,
};

/** Writes `bullmq.js` and its declaration. A program that imports them needs the package bullmq. */
export const bullmq: Emitter = {
  name: "bullmq",
  entry: () => entry,
  emit: (model) => ({ files: [queueDeclaration(model), queueModule(model)] }),
};

function queueModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "bullmq.js");
  const errorSummaries = file.import("errorSummaries", "error-summaries.js");
  const operations = file.import("operations", "operations.js");
  const service = file.import("service", "operations.js");
  const auth = file.importAll("auth", `runtime/auth/${model.service.auth.scheme}/scheme.js`);
  const openQueues = file.import("openQueues", `${runtime}/send-queue.js`);
  const startWorkers = file.import("startWorkers", `${runtime}/send-worker.js`);
  file.passOn(file.namesFrom(`${runtime}/failure.js`, ["readSendFailure"]));
  file.export(
    "createSendQueue",
    code`function createSendQueue(options) {
  const { methods, queues, close } = ${openQueues}(${service}, ${operations}, options);
  return { ...methods, queues, close };
}`,
  );
  file.export(
    "createSendWorker",
    code`function createSendWorker(options) {
  const authenticate = ${auth}.authenticate(options.client);
  return ${startWorkers}({ ${service}, authenticate, ${errorSummaries} }, ${operations}, options);
}`,
  );
  return file;
}

function queueDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "bullmq.d.ts");
  const queue = file.importType("Queue", "bullmq");
  const worker = file.importType("Worker", "bullmq");
  const clientOptions = file.importType("ClientOptions", "client.js");
  const sendMethod = file.importType("SendMethod", `${runtime}/send-queue.js`);
  const queueOptions = file.importType("SendQueueOptions", `${runtime}/send-queue.js`);
  const settings = file.importType("SendWorkerSettings", `${runtime}/send-worker.js`);
  const types = file.importAllTypes("types", "types.js");
  const sendMembers = joined(
    model.operations.map((operation) => sendMember(operation, sendMethod, types)),
    "\n",
  );
  const membersOf = (kind: Code): Code =>
    joined(
      model.operations.map((operation) => {
        const type = code`${kind}<${types}.${identifier(operation.request.type)}, ${answerType(operation, types)}>`;
        return code`    readonly ${propertyName(operation.name)}: ${type};`;
      }),
      "\n",
    );
  file.passOn(
    file.typesFrom(`${runtime}/failure.js`, failureTypes),
    file.typesFrom(`${runtime}/send-queue.js`, queueTypes),
    file.typesFrom("runtime/client/hooks.js", ["Logger"]),
    file.namesFrom(`${runtime}/failure.js`, ["readSendFailure"]),
  );
  file.add(
    code`/** Takes requests to be delivered by a {@link SendWorker}, on this machine or another. */
export interface SendQueue {
${sendMembers}
  /** The queues of BullMQ, one per operation: to look at jobs, to pause, to retry failed ones. */
  readonly queues: {
${membersOf(queue)}
  };
  /** Closes the Redis connections that it opened. */
  close(): Promise<void>;
}`,
    code`/** How a worker reaches Redis and the service, and how much it does at once. */
export interface SendWorkerOptions extends ${settings} {
  /**
   * The options of the client that sends. \`retry\` and \`limiter\` cannot be set: the queue retries (\`attempts\`) and keeps the
   * documented rate of each operation for all workers. \`maxRetryAfterMs\`, up to which a server can delay a job or all workers,
   * is 300000 by default here.
   */
  readonly client: ${clientOptions} & { readonly retry?: undefined; readonly limiter?: undefined };
}`,
    code`/** Delivers what a {@link SendQueue} has taken; it runs until it is closed. */
export interface SendWorker {
  /** The workers of BullMQ, one per operation: to listen to their events, or to pause them. */
  readonly workers: {
${membersOf(worker)}
  };
  /**
   * Waits for the requests in progress, then closes the Redis connections that it opened.
   *
   * If Redis is unreachable, it waits, so that the results can be stored. BullMQ's \`close(true)\` does not wait.
   */
  close(): Promise<void>;
}`,
    code`/**
 * Creates a queue of requests. Each request is validated and its random fields are filled in before it is queued, so every
 * delivery sends the same packet.
 *
 * @throws TypeError when an option of this package has the wrong type or is out of range; Error when BullMQ rejects an option.
 */
export declare function createSendQueue(options: ${queueOptions}): SendQueue;`,
    code`/**
 * Starts a worker. However many there are, on however many machines, they share the documented rate of each operation.
 *
 * @remarks A failed request is delivered again if the retry rule of its code allows it or if it did not reach the server.
 * Otherwise it moves to the failed jobs at once; see {@link readSendFailure}. If its worker dies, a request is delivered again
 * after \`lockDuration\` at the earliest.
 * @throws TypeError when an option of this package has the wrong type or is out of range; Error when BullMQ rejects an option.
 */
export declare function createSendWorker(options: SendWorkerOptions): SendWorker;`,
  );
  return file;
}

function sendMember(operation: OperationModel, sendMethod: Code, types: Code): Code {
  const { name, description, title, source, input, request } = operation;
  const about = docParts(
    comment(description || title || name),
    doc`@throws ValidationError when the request does not match the documentation. Nothing is queued.`,
    sourceLine(source),
  );
  const packets = joined(
    [input, request.type].map((type) => code`${types}.${identifier(type)}`),
    ", ",
  );
  const type = code`${sendMethod}<${packets}, ${answerType(operation, types)}>`;
  return code`${docComment(about, "  ")}\n  readonly ${propertyName(name)}: ${type};\n`;
}
