/** The types of the suite. */

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

/** A packet, as text, that is known to be valid or invalid. */
export interface KnownPacket {
  readonly name: string;
  readonly as: string;
  readonly text: string;
  readonly valid: boolean;
}

export interface Packets {
  readonly samples: readonly Sample[];
  readonly conformance: readonly KnownPacket[];
}

export declare function casesOf(packets: Packets): readonly Case[];

/** What went wrong; undefined when the case passed. */
export declare function runCase(setting: Setting, one: Case): string | undefined;

export interface Report {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly message: string | undefined }[];
}

export declare function runSuite(setting: Setting, packets: Packets): Report;
