/** Carries out one call: its body is built once, and sent until it is accepted, refused for good, or nobody can tell. */
import { type Method } from "./call.js";
import type { CallLimits } from "./caller.js";
import { ClientError } from "./errors.js";
import type { AbortSignalLike } from "./transport.js";
/**
 * The content of a successful answer.
 *
 * @throws ClientError, and nothing else.
 */
export declare function carryOut(method: Method, request: unknown, limits: CallLimits, signal: AbortSignalLike | undefined): Promise<unknown>;
/**
 * What fails beside the exchange itself, whose failures are all foreseen: a platform that makes no further timer, a clock of
 * the caller's that throws. Nothing was sent then but what the call has noted.
 */
export declare function unforeseen({ operation }: Pick<Method, "operation">, error: unknown): ClientError;
