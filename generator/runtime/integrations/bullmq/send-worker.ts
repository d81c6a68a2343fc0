/** Delivers what was queued: the rate is BullMQ's limiter's, the retries are BullMQ's attempts, and no failure is dropped. */
import { type ConnectionOptions, Worker, type WorkerOptions } from "bullmq";
import type { Caller, ServiceParts } from "../../client/caller.js";
import { type CallerOptions, createCaller, createMethod } from "../../client/client.js";
import type { Logger } from "../../client/hooks.js";
import type { OperationDescriptor } from "../../descriptor.js";
import { backoffStrategy, createDelivery } from "./delivery.js";
import { type Operations, queueName } from "./queue-name.js";
import { createRenewal, type Renewal } from "./renewal.js";
import { usualConcurrency, windowLimit } from "./shared-rate.js";
import { warnOfErrors, warnTo } from "./trouble.js";

/** How a worker reaches Redis, and how much it does at once. */
export interface SendWorkerSettings {
  /** How to reach Redis, as BullMQ takes it: options, or a client. */
  readonly connection: ConnectionOptions;
  /** First part of the names of the BullMQ queues: the same as that of the queue. Default: the name of the service. */
  readonly name?: string | undefined;
  /**
   * How many requests of an operation this worker has under way at most. At least 1; default 10, or a twentieth of the calls of
   * the documented rate where that is less. What is under way may arrive late, all at once, on top of what starts then: the
   * rate is kept, give or take 5 %, as long as all workers together have no more than a tenth of its calls under way.
   */
  readonly concurrency?: number | undefined;
  /**
   * Hears of trouble with Redis, of workers that went silent, and of jobs that are kept as failed. Default: the client's, or
   * the console.
   */
  readonly logger?: Logger | undefined;
  /** Anything else that BullMQ takes, such as `prefix`, `lockDuration`, `stalledInterval` or `maxStalledCount` (here 10). */
  readonly workerOptions?:
    | Omit<WorkerOptions, "connection" | "concurrency" | "limiter" | "settings" | "removeOnComplete" | "removeOnFail">
    | undefined;
}

/** The workers of a service, whatever its operations. */
export interface SendWorkers {
  readonly workers: { readonly [operation: string]: Worker<unknown, unknown> };
  readonly close: () => Promise<void>;
}

export interface SendWorkerOptions extends SendWorkerSettings {
  readonly client: CallerOptions;
}

/** @throws Error when BullMQ does not take an option, TypeError when the client does not. */
export function startWorkers(parts: ServiceParts, operations: Operations, options: SendWorkerOptions): SendWorkers {
  const renewal = createRenewal(parts.authenticate);
  // Retries and the rate are the queue's: a client that had its own would send what no other worker knows of.
  const { maxRetryAfterMs = longestPauseMs } = options.client;
  const clientOptions = { ...options.client, maxRetryAfterMs, ...bare };
  const caller = createCaller({ ...parts, authenticate: renewal.authenticate }, clientOptions);
  const started = Object.values(operations).map((operation) => {
    return [operation.name, startWorker({ caller, renewal }, operation, options)] as const;
  });
  return {
    workers: Object.fromEntries(started),
    close: async () => {
      await Promise.all(started.map(([, worker]) => worker.close()));
    },
  };
}

/** A pause outlives the workers: it is kept in Redis. */
const longestPauseMs = 300_000;

const bare = { retry: false, limiter: false } as const;

function startWorker(
  { caller, renewal }: { readonly caller: Caller; readonly renewal: Renewal },
  operation: OperationDescriptor,
  settings: SendWorkerSettings,
): Worker<unknown, unknown> {
  const queue = queueName(settings.name, caller.service, operation);
  const warn = warnTo(settings.logger ?? caller.hooks.logger);
  const { rateLimit } = operation;
  // Without a limit, BullMQ heeds no pause.
  const pause = rateLimit === undefined ? undefined : async (ms: number): Promise<void> => worker.rateLimit(ms);
  const send = createMethod<unknown, unknown>(caller, operation);
  const worker: Worker<unknown, unknown> = new Worker<unknown, unknown>(
    queue,
    createDelivery({ send, renewal, pause, warn }),
    {
      maxStalledCount: 10,
      ...settings.workerOptions,
      connection: settings.connection,
      concurrency: settings.concurrency ?? usualConcurrency(rateLimit),
      ...(rateLimit === undefined ? {} : { limiter: windowLimit(rateLimit) }),
      settings: { backoffStrategy },
    },
  );
  warnOfErrors(worker, warn, { queue });
  worker.on("stalled", (job) => {
    warn("a job is delivered again, since its worker went silent", { queue, job });
  });
  return worker;
}
