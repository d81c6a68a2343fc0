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
export type Authenticator = () => Credentials | Promise<Credentials>;
/** A secret text, or a function that gives it, such as one that renews it in time. */
export type SecretSource = string | (() => string | Promise<string>);
/** Throws what the source throws, and where the source gives no text. */
export declare function readSecret(name: string, source: SecretSource): Promise<string>;
/** Throws unless an option is a text or a function: told at once, not at the first request. */
export declare function requireSecretSource(name: string, source: unknown): void;
