/** The interface between the client and an authentication scheme. */
/** What a scheme adds to one request. */
export interface Credentials {
    /** Named values for URL parameters. */
    readonly values: {
        readonly [name: string]: string;
    };
    readonly headers: {
        readonly [name: string]: string;
    };
    /** Strings that must never appear in an error or a log. */
    readonly secrets: readonly string[];
}
/** Supplies the credentials of one request, at once or later; may fail. */
export interface Authenticator {
    /** `refused` are the credentials that the server has just rejected. */
    (refused?: Credentials): Credentials | Promise<Credentials>;
    /** False if it can only supply the same credentials again. */
    readonly renews: boolean;
}
/**
 * A secret, or a function that returns it, for example one that renews it in time. If the server has just rejected a
 * secret, the function is called with that secret.
 */
export type SecretSource = string | ((refused?: string) => string | Promise<string>);
/**
 * An authenticator whose credentials depend on one secret.
 *
 * @param name - The client option that holds the source, for messages.
 * @param key - What the secret is made with; kept out of errors and logs as well.
 * @throws TypeError when the source is neither a non-empty string nor a function: at once, not at the first request.
 */
export declare function authenticatorFor(name: string, source: SecretSource, toCredentials: (secret: string) => Omit<Credentials, "secrets">, key?: string): Authenticator;
