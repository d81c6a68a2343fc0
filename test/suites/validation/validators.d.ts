/** @param modules what the entries `validators` and `ajv` of packages export. */
export declare function validatorsOf(...modules: readonly object[]): object;
