import type { ErrorObject } from "ajv";

export declare function findingsOf(
  errors: readonly ErrorObject[],
  packet: unknown,
): { readonly path: string; readonly keyword: string }[];
