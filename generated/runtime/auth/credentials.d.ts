/** What an authentication scheme contributes to a request. */
export interface Credentials {
    /** Named values for URL parameters. */
    readonly values: {
        readonly [name: string]: string;
    };
    readonly headers: {
        readonly [name: string]: string;
    };
    /** Texts that must never show in an error. */
    readonly secrets: readonly string[];
}
/** Gives the credentials of one request; may wait for them, and may fail. */
export interface Authenticator {
    /** `refused` are those that the server has just turned away. */
    (refused?: Credentials): Credentials | Promise<Credentials>;
    /** False where it can only give the same again. */
    readonly renews: boolean;
}
/**
 * A secret text, or a function that gives it, such as one that renews it in time. The function is told which secret the server
 * has refused, when that is why it is asked.
 */
export type SecretSource = string | ((refused?: string) => string | Promise<string>);
/**
 * An authenticator whose credentials hang on one secret; `key` is what that secret is made with, no less a secret.
 *
 * @throws TypeError when the source is neither a text nor a function: told at once, not at the first request.
 */
export declare function authenticatorFor(name: string, source: SecretSource, toCredentials: (secret: string) => Omit<Credentials, "secrets">, key?: string): Authenticator;
