/** The types of the suite for the tests that run it under Vitest. */

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
