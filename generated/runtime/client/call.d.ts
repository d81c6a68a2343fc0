/** One call: its body is built once, and sent until an attempt succeeds or the failure is final. */
import type { CallDescriptor } from "../descriptor.js";
import type { CallLimits, Method } from "./caller.js";
import { ClientError, type TransportErrorKind } from "./errors.js";
import type { AbortSignalLike } from "./transport.js";
/**
 * The content of a successful response.
 *
 * @throws ClientError, and nothing else.
 */
export declare function executeCall(method: Method, request: unknown, limits: CallLimits, signal: AbortSignalLike | undefined): Promise<unknown>;
/**
 * A failure outside the HTTP exchange, such as a `now` function that throws. Nothing was sent, apart from the attempts recorded
 * in the call.
 */
export declare function unexpectedFailure({ name }: CallDescriptor, error: unknown, kind?: TransportErrorKind): ClientError;
