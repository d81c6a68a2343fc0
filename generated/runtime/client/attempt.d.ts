import type { Caller } from "./caller.js";
import type { CallDescriptor } from "../descriptor.js";
import type { AbortSignalLike } from "./transport.js";
/**
 * The content of a successful answer.
 *
 * @throws ClientError, and nothing else.
 */
export declare function carryOut(caller: Caller, operation: CallDescriptor, request: unknown, signal: AbortSignalLike | undefined): Promise<unknown>;
