/** @param modules what the entries `validators` and `ajv` of packages export. */
export declare function judgesOf(...modules: readonly object[]): object;
