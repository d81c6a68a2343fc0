/** The redaction of secrets in whatever a user may see, print or log. */
/** Returns the text without secrets. */
export type Redact = (text: string) => string;
/**
 * Removes the given secrets, also as they are written in a URL or in JSON, and every query string. If secrets may not be known
 * yet, it removes whatever is as long as one: what makes a secret may name it when it fails.
 */
export declare function redactor(secrets: Iterable<string>, mayBeUnknown?: boolean): Redact;
/**
 * A copy of an error that holds nothing but its name, message, code and causes, all redacted: an error of the platform or
 * of the user's own functions may have the whole URL in some property.
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
/** The facts of an error. Anything may be thrown, and reading it may throw as well. */
export declare function readError(error: unknown): ErrorFacts;
