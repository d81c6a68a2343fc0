import { type Attempt } from "./attempt.js";
import type { TransportRequest } from "./transport.js";
/** The content of a successful answer. */
export declare function exchange(attempt: Attempt, url: string, request: TransportRequest): Promise<unknown>;
