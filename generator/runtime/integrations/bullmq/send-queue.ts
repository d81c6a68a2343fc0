/** The queue of requests: each is validated, completed and written once, so that every delivery of it is the same packet. */
import { type ConnectionOptions, type Job, type KeepJobs, Queue, type QueueOptions } from "bullmq";
import type { Logger } from "../../client/hooks.js";
import { type RandomUint32, secureRandomUint32 } from "../../client/random.js";
import { writeRequestBody } from "../../client/request.js";
import type { OperationDescriptor, ServiceDescriptor } from "../../descriptor.js";
import { backoffType, type Operations, queueName } from "./queue-name.js";
import { reportErrors, createWarn } from "./error-events.js";

/** How a queue reaches Redis, and how its jobs are kept. */
export interface SendQueueOptions {
  /** How to reach Redis, as BullMQ takes it: options, or a client. */
  readonly connection: ConnectionOptions;
  /** First part of the names of the BullMQ queues, one an operation. Default: the name of the service. */
  readonly name?: string | undefined;
  /** How many deliveries a request may take, if its failures may be retried. At least 1; default 10. */
  readonly attempts?: number | undefined;
  /** How long completed jobs are kept. Default: a day (`age`, in seconds: 86400), and no more than 10000 (`count`). */
  readonly removeOnComplete?: KeepJobs | undefined;
  /** Draws the random numbers that a request leaves out. Default: the platform's secure source. */
  readonly randomUint32?: RandomUint32 | undefined;
  /** Gets the errors of Redis as warnings. Default: the console. */
  readonly logger?: Logger | undefined;
  /** Anything else that BullMQ takes, such as `prefix` or `telemetry`. */
  readonly queueOptions?: Omit<QueueOptions, "connection" | "defaultJobOptions"> | undefined;
}

/** The options of one job. */
export interface SendJobOptions {
  /**
   * A request with the id of a job that is still kept is not queued again. Must not be an integer or contain a colon.
   * Default: a new UUID.
   */
  readonly jobId?: string | undefined;
  /** How long to wait before it may be delivered. Milliseconds, 0 or more; default 0. */
  readonly delay?: number | undefined;
  /** 1 to 2097151; the lower, the sooner. Default: before all that have one, first come, first served. */
  readonly priority?: number | undefined;
}

/**
 * Queues one request.
 *
 * @returns The job, whose `data` is the packet that will be sent; the existing one if `jobId` is taken.
 * @throws ValidationError when the request does not match the documentation. Nothing is queued.
 */
export type SendMethod<Input, Packet, Value> = (
  request: Input,
  options?: SendJobOptions,
) => Promise<Job<Packet, Value>>;

/** The queues of a service, whatever its operations. */
export interface SendQueues {
  readonly methods: { readonly [operation: string]: SendMethod<unknown, unknown, unknown> };
  readonly queues: { readonly [operation: string]: Queue<unknown, unknown> };
  readonly close: () => Promise<void>;
}

/** @throws Error when BullMQ does not take an option. */
export function openQueues(service: ServiceDescriptor, operations: Operations, options: SendQueueOptions): SendQueues {
  const opened = Object.values(operations).map((operation) => {
    const queue = openQueue(service, operation, options);
    return { name: operation.name, queue, method: sendMethod(queue, operation, options) };
  });
  return {
    methods: Object.fromEntries(opened.map(({ name, method }) => [name, method])),
    queues: Object.fromEntries(opened.map(({ name, queue }) => [name, queue])),
    close: async () => {
      await Promise.all(opened.map(({ queue }) => queue.close()));
    },
  };
}

function openQueue(
  service: ServiceDescriptor,
  operation: OperationDescriptor,
  options: SendQueueOptions,
): Queue<unknown, unknown> {
  const name = queueName(options.name, service, operation);
  const queue = new Queue<unknown, unknown>(name, {
    ...options.queueOptions,
    connection: options.connection,
    defaultJobOptions: {
      attempts: options.attempts ?? 10,
      backoff: { type: backoffType },
      removeOnComplete: options.removeOnComplete ?? { age: 86_400, count: 10_000 },
      removeOnFail: false,
    },
  });
  reportErrors(queue, createWarn(options.logger), { queue: name });
  return queue;
}

function sendMethod(
  queue: Queue<unknown, unknown>,
  operation: OperationDescriptor,
  { randomUint32 = secureRandomUint32 }: SendQueueOptions,
): SendMethod<unknown, unknown, unknown> {
  return async (request, { jobId, delay, priority } = {}) => {
    // Written and read back, so that the job holds what the text says: BullMQ and the client write the very same text of it.
    const packet: unknown = JSON.parse(writeRequestBody(operation, request, randomUint32));
    const options = {
      // Of its own rather than Redis's next number: a command that is sent again after a lost answer adds no second job.
      jobId: jobId ?? crypto.randomUUID(),
      ...(delay === undefined ? {} : { delay }),
      ...(priority === undefined ? {} : { priority }),
    };
    const added = await queue.add(operation.name, packet, options);
    // BullMQ gives what it was asked to add, even where a job of that id was there.
    return jobId === undefined ? added : ((await queue.getJob(jobId)) ?? added);
  };
}
