/** The types of AJV standalone validators, compatible with those of the package `ajv`, which need not be installed. */
/** A validator in the shape of AJV's own: returns whether the data is valid, and leaves what is wrong in `errors`. */
export interface ValidateFunction<T = unknown> {
    (data: unknown): data is T;
    /** All errors of the last call; null if there were none, and before the first call. */
    readonly errors: ErrorObject[] | null;
    /** The published JSON Schema of the packet, of draft 2020-12. */
    readonly schema: {
        readonly $schema?: string;
        readonly $id?: string;
        readonly [keyword: string]: unknown;
    };
    /** The state of an AJV instance. Code that was generated in advance has none; AJV's own type requires the member. */
    readonly schemaEnv: never;
}
/** One error, as AJV reports it. */
export interface ErrorObject<K extends string = string, P = Record<string, unknown>> {
    readonly keyword: K;
    /** JSON Pointer to the value that is wrong; to the object if a property is missing. */
    readonly instancePath: string;
    /** URI fragment that leads to the keyword in `schema`. */
    readonly schemaPath: string;
    readonly params: P;
    readonly message?: string;
}
