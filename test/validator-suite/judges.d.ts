/** @param modules what the entries `validators` of packages export. */
export declare function judgesOf(...modules: readonly object[]): object;
