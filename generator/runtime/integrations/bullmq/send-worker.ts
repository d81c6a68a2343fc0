/** The workers that deliver queued requests: BullMQ limits the rate and retries, and every failure is kept. */
import { type ConnectionOptions, Worker, type WorkerOptions } from "bullmq";
import type { Caller, ServiceParts } from "../../client/caller.js";
import { type CallerOptions, createCaller, createMethod } from "../../client/client.js";
import type { Logger } from "../../client/hooks.js";
import type { OperationDescriptor } from "../../descriptor.js";
import { backoffStrategy, createDelivery } from "./delivery.js";
import { type Operations, queueName } from "./queue-name.js";
import { createCredentialRefresh, type CredentialRefresh } from "./credential-refresh.js";
import { usualConcurrency, windowLimit } from "./shared-rate.js";
import { reportErrors, createWarn } from "./error-events.js";

/** How a worker reaches Redis, and how much it does at once. */
export interface SendWorkerSettings {
  /** How to reach Redis, as BullMQ takes it: options, or a client. */
  readonly connection: ConnectionOptions;
  /** Prefix of the names of the BullMQ queues, the same as in `createSendQueue`. Default: the name of the service. */
  readonly name?: string | undefined;
  /**
   * How many requests of an operation this worker has in progress at most. At least 1; default 10, or a twentieth of the calls
   * of the documented rate if that is less. Delayed requests can arrive together with new ones: the rate limit holds if all
   * workers together have at most a tenth of the documented calls in progress, and is exceeded by at most 5 %.
   */
  readonly concurrency?: number | undefined;
  /**
   * Gets a warning for each error of Redis, stalled worker, and job that is kept as failed. Default: the logger of
   * the client, or the console.
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

/** @throws Error when BullMQ rejects an option; TypeError when the client does. */
export function startWorkers(parts: ServiceParts, operations: Operations, options: SendWorkerOptions): SendWorkers {
  const refresh = createCredentialRefresh(parts.authenticate);
  // The queue retries and limits the rate: what a client did by itself would be unknown to the other workers.
  const { maxRetryAfterMs = maxPauseMs } = options.client;
  const clientOptions = { ...options.client, maxRetryAfterMs, ...bare };
  const caller = createCaller({ ...parts, authenticate: refresh.authenticate }, clientOptions);
  const started = Object.values(operations).map((operation) => {
    return [operation.name, startWorker({ caller, refresh }, operation, options)] as const;
  });
  return {
    workers: Object.fromEntries(started),
    close: async () => {
      await Promise.all(started.map(([, worker]) => worker.close()));
    },
  };
}

/** The default of `maxRetryAfterMs` here. It is longer than in the client, since no caller waits for a queued request. */
const maxPauseMs = 300_000;

const bare = { retry: false, limiter: false } as const;

function startWorker(
  { caller, refresh }: { readonly caller: Caller; readonly refresh: CredentialRefresh },
  operation: OperationDescriptor,
  settings: SendWorkerSettings,
): Worker<unknown, unknown> {
  const queue = queueName(settings.name, caller.service, operation);
  const warn = createWarn(settings.logger ?? caller.hooks.logger);
  const { rateLimit } = operation;
  // Without a limit, BullMQ ignores a pause.
  const pause = rateLimit === undefined ? undefined : async (ms: number): Promise<void> => worker.rateLimit(ms);
  const send = createMethod<unknown, unknown>(caller, operation);
  const worker: Worker<unknown, unknown> = new Worker<unknown, unknown>(
    queue,
    createDelivery({ send, refresh, pause, warn }),
    {
      maxStalledCount: 10,
      ...settings.workerOptions,
      connection: settings.connection,
      concurrency: settings.concurrency ?? usualConcurrency(rateLimit),
      ...(rateLimit === undefined ? {} : { limiter: windowLimit(rateLimit) }),
      settings: { backoffStrategy },
    },
  );
  reportErrors(worker, warn, { queue });
  worker.on("stalled", (job) => {
    warn("a job is delivered again, since its worker went silent", { queue, job });
  });
  return worker;
}
