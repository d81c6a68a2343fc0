/** What the cases are, for the test that is written in TypeScript. */

export interface ConformanceCase {
  readonly name: string;
  /** Where it comes from: a section of a standard, a part of the documentation, or a run that found a disagreement. */
  readonly source: string;
  /** Name of the packet's type. */
  readonly as: string;
  readonly text: string;
  readonly valid: boolean;
  /** The peers that err, and how. */
  readonly unlike: { readonly [peer: string]: string };
}

export interface ComparedCase extends ConformanceCase {
  readonly problem: string | undefined;
}

/** The validators of one packet type. */
export interface Validators {
  readonly type: string;
}

export declare function readCases(): readonly ConformanceCase[];
export declare function findValidators(): Promise<readonly Validators[]>;
export declare function compareCases(
  cases: readonly ConformanceCase[],
  validators: readonly Validators[],
): readonly ComparedCase[];
