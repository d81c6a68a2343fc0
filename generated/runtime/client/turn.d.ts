/** Waits for a call's turn, as its limiter gives it. */
import type { Call } from "./call.js";
import type { Limiter } from "./limiter.js";
/** @throws ClientError when the limiter does not let the call pass before its deadline, or the caller gives up. */
export declare function takeTurn({ operation, limits, signal, elapsed }: Call, limiter: Limiter): Promise<void>;
