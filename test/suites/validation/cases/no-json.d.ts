import type { Case, Sample } from "../suite.js";

/** Every value that is not JSON, at every place of these packets. */
export declare function noJsonEverywhere(packets: readonly Sample[]): readonly Case[];

/** A message of every element. */
export declare const everyElement: Sample;

export declare const noJsonCases: readonly Case[];
