/** Keeps signatures out of whatever a user may see, print or log. */
/** Gives a text without any secret in it. */
export type Redact = (text: string) => string;
/** Takes out the given secrets, as they are and as they stand in a URL, and every query string. */
export declare function redactor(secrets: Iterable<string>): Redact;
/**
 * Takes out every query string and whatever is as long as a secret, for as long as no secret is known: what makes one may
 * name it when it fails.
 */
export declare const redactTokens: Redact;
/**
 * A copy of an error that holds nothing but its name, message, code and causes, all redacted: an error of the platform or
 * of the caller's own functions may carry the whole URL in properties that nobody has looked at.
 */
export declare function sanitizeCause(error: unknown, redact: Redact, depth?: number): Error | undefined;
export interface ErrorFacts {
    readonly name: string;
    readonly message: string;
    /** Such as `ECONNREFUSED`. */
    readonly code?: string | undefined;
    /** Of the system, such as `connect`. */
    readonly syscall?: string | undefined;
    readonly cause?: unknown;
}
/** The facts of an error. Anything may be thrown, and reading it may throw in turn. */
export declare function readError(error: unknown): ErrorFacts;
