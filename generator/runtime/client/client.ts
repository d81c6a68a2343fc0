/** What a generated client is made of: its options, and a method for each operation. */
import { carryOut } from "./attempt.js";
import type { Caller, ServiceParts } from "./caller.js";
import type { CallDescriptor } from "../descriptor.js";
import { ClientError, TransportError } from "./errors.js";
import { type RandomUint32, secureRandomUint32 } from "./random.js";
import { readBaseUrl } from "./request-url.js";
import type { AbortSignalLike, Transport } from "./transport.js";

/** The options that every client has, whatever its service. */
export interface CallerOptions {
  /** Where requests go. Default: the first host of the documentation, over https. */
  readonly baseUrl?: string | undefined;
  /** Sends the HTTP requests. Default: the platform's `fetch`. */
  readonly transport?: Transport | undefined;
  /** Time limit of a call, from its start to the end of the answer. Milliseconds; default 10000. */
  readonly timeoutMs?: number | undefined;
  /** Largest answer that is read. Bytes; default 1048576. */
  readonly maxResponseBytes?: number | undefined;
  /** Draws unsigned 32-bit integers. Default: the platform's secure source. */
  readonly randomUint32?: RandomUint32 | undefined;
}

/** The options of one call. */
export interface CallOptions {
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignalLike | undefined;
}

/** What `safe` gives instead of throwing. */
export type CallResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ClientError };

/** A method of a client. */
export interface ClientMethod<Input, Value> {
  /** @throws ClientError when the call did not succeed. */
  (request: Input, options?: CallOptions): Promise<Value>;
  /** The same call; gives its error instead of throwing it. */
  safe(request: Input, options?: CallOptions): Promise<CallResult<Value>>;
}

/** @throws TypeError when an option cannot be what it should be. */
export function createCaller(parts: ServiceParts, options: CallerOptions): Caller {
  const { transport } = options;
  if (transport !== undefined && typeof transport !== "function") throw new TypeError("`transport` must be a function");
  return {
    ...parts,
    base: readBaseUrl(parts.service, options.baseUrl),
    // Looked up at each call: a program may replace the platform's `fetch` later.
    transport: transport ?? ((url, request) => fetch(url, request)),
    timeoutMs: positive("timeoutMs", options.timeoutMs ?? 10_000),
    maxResponseBytes: positive("maxResponseBytes", options.maxResponseBytes ?? 1_048_576),
    randomUint32: options.randomUint32 ?? secureRandomUint32,
  };
}

function positive(name: string, value: number): number {
  if (typeof value !== "number" || !(value > 0)) throw new TypeError(`\`${name}\` must be a number above 0`);
  return value;
}

/** The method of a client for one operation. */
export function createMethod<Input, Value>(caller: Caller, operation: CallDescriptor): ClientMethod<Input, Value> {
  // The guard of the response proves the type.
  const call = async (request: Input, options: CallOptions = {}): Promise<Value> =>
    (await carryOut(caller, operation, request, options.signal)) as Value;
  const safe = async (request: Input, options?: CallOptions): Promise<CallResult<Value>> => {
    try {
      return { ok: true, value: await call(request, options) };
    } catch (error) {
      return { ok: false, error: error instanceof ClientError ? error : unforeseen(operation.name) };
    }
  };
  return Object.assign(call, { safe });
}

/** For options that break the types, such as a signal that is none: `safe` promises not to throw. */
function unforeseen(operation: string): ClientError {
  return new TransportError("network", { operation, outcome: "unknown", message: "the call could not be carried out" });
}
