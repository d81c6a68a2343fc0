import type { Call } from "./call.js";
/**
 * The content of a successful answer.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export declare function makeAttempt(call: Call): Promise<unknown>;
