/** A code, the place and the keyword of the violation, and a packet, or the text of what is not a packet. */
export declare const brokenPackets: readonly (readonly [code: number, at: string, keyword: string, packet: unknown])[];

/** The packet that they are made of. */
export declare const good: {
  readonly To_Account: string;
  readonly MsgRandom: number;
  readonly MsgBody: readonly unknown[];
};

/** Packets with several violations, and all of these. */
export declare const muchBroken: readonly {
  readonly name: string;
  readonly packet: unknown;
  readonly violations: readonly (readonly [path: string, keyword: string, ...codes: number[]])[];
}[];
