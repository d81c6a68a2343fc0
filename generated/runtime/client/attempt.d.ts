import type { Call } from "./caller.js";
/**
 * The content of a successful response.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export declare function makeAttempt(call: Call): Promise<unknown>;
