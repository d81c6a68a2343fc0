import { type Method } from "./call.js";
import type { CallLimits } from "./caller.js";
import type { AbortSignalLike } from "./transport.js";
/**
 * The content of a successful answer.
 *
 * @throws ClientError, and nothing else.
 */
export declare function carryOut(method: Method, request: unknown, limits: CallLimits, signal: AbortSignalLike | undefined): Promise<unknown>;
