/** What is known of one attempt of a call, and what its end means for the call. */
import type { Credentials } from "../auth/credentials.js";
import { type Call } from "./call.js";
import { Deadline } from "./deadline.js";
import { type ClientError } from "./errors.js";
import { type Redact } from "./redact.js";
export interface Attempt {
    readonly call: Call;
    readonly deadline: Deadline;
    /** The limit that the deadline counts, for telling which one has passed. */
    limitMs: number;
    /** When it began, by the wall clock and by the time that the call had taken. */
    startedAt: number;
    began: number;
    /** How far it has come: what a failure at this point means. */
    step: "random" | "credentials" | "limiter" | "exchange";
    credentials: Credentials | undefined;
    /** The HTTP status; undefined until there is one. */
    status: number | undefined;
    /** Who is to hear of its end, whatever it is. */
    readonly onEnd: (() => void)[];
}
export declare function startAttempt(call: Call): Attempt;
/** Lets the time of the attempt begin here, as if nothing had been waited for. */
export declare function restartAttempt(attempt: Attempt): void;
/** The error for what an attempt broke off with. */
export declare function failureOf({ call, deadline, limitMs, step }: Attempt, error: unknown): ClientError;
/** What makes a secret may name the new one when it fails. */
export declare function redactFor({ secrets }: Call, step: Attempt["step"]): Redact;
/** Notes a failure in the call, and tells of an answer. */
export declare function finishAttempt(attempt: Attempt, error: ClientError | undefined): void;
