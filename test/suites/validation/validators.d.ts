import type { Validation } from "../../../generated/runtime/validation/violation.js";

/** @param modules what the entries `validators` and `ajv` of packages export. */
export declare function validatorsOf(...modules: readonly object[]): object;

/** Path, keyword and codes of each violation, sorted. */
export declare function violationsOf(
  result: Validation<unknown>,
): (readonly [path: string, keyword: string, ...codes: number[]])[];
