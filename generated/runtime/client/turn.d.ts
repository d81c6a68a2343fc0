/** Waits for an attempt's turn, as its limiter gives it. */
import { type Attempt } from "./attempt.js";
/**
 * Undefined where the request may go at once: nothing may then come between this and the sending, or calls that were let pass
 * one after another would leave all together.
 */
export declare function takeTurn(attempt: Attempt): Promise<void> | undefined;
