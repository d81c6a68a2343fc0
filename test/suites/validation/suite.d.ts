/** The types of the suite for the tests that run it under Vitest. */

export interface Case {
  readonly name: string;
}

export interface Setting {
  /** The functions of each packet, by its type. */
  readonly validators: object;
  /** Whether the runtime makes code of text. */
  readonly evaluates: boolean;
}

/** A good packet, with its type. */
export interface Sample {
  readonly as: string;
  readonly packet: unknown;
}

export interface Packets {
  readonly samples: readonly Sample[];
  readonly conformance: readonly object[];
}

export declare function casesOf(packets: Packets): readonly Case[];

/** What went wrong; undefined when the case passed. */
export declare function runCase(setting: Setting, one: Case): string | undefined;
