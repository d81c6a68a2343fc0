/** What carries out the operations of one service: its tables, and the options as they were settled. */
import type { Authenticator } from "../auth/credentials.js";
import type { ErrorSummaries, ServiceDescriptor } from "../descriptor.js";
import type { RandomUint32 } from "./random.js";
import type { Transport } from "./transport.js";
/** What is generated of a client: the tables of its service, and how its callers prove who they are. */
export interface ServiceParts {
    readonly service: ServiceDescriptor;
    readonly authenticate: Authenticator;
    readonly errorSummaries: ErrorSummaries;
}
/** Carries out the operations of one service. */
export interface Caller extends ServiceParts {
    readonly base: string;
    readonly transport: Transport;
    readonly timeoutMs: number;
    readonly maxResponseBytes: number;
    readonly randomUint32: RandomUint32;
}
