/** The types of the suite. */

export interface Case {
  readonly name: string;
  /** Needs the machine for itself. */
  readonly alone?: boolean;
  /** Milliseconds; default 60000. */
  readonly limitMs?: number;
}

export interface Setting {
  readonly client: unknown;
  readonly errors: unknown;
  readonly usersig: unknown;
  readonly platform: string;
  readonly addresses: unknown;
}

export declare const cases: readonly Case[];

/** What went wrong; undefined when the case passed. */
export declare function runCase(setting: Setting, one: Case): Promise<string | undefined>;

export interface Report {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly message: string }[];
  readonly slowest: { readonly name: string; readonly seconds: number } | undefined;
}

export interface Choice {
  /** Which cases; all of them by default. */
  readonly names?: readonly string[] | undefined;
  /** How many run at once; 8 by default. */
  readonly concurrency?: number;
}

/** Runs the chosen cases: several at once, then one by one those that need the machine for themselves. */
export declare function runSuite(setting: Setting, choice?: Choice): Promise<Report>;
