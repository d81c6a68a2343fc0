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
 * What fails outside of the exchange, such as a platform that makes no further timer, or a user's clock that throws. Nothing
 * was sent by then, except what the call has noted.
 */
export declare function unexpectedFailure({ name }: CallDescriptor, error: unknown, kind?: TransportErrorKind): ClientError;
