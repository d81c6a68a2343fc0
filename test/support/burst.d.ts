export interface Burst {
  readonly calls: number;
  readonly transport: "fetch" | "undici";
  /** How many clients share one limiter; one client has its own. */
  readonly clients?: number;
  /** How long the server takes to answer. */
  readonly delayMs?: number;
  /** By how much a proxy in front of the server delays whatever comes through, at most. */
  readonly jitterMs?: number;
}

export interface BurstResult {
  readonly failures: readonly string[];
  readonly arrived: number;
  /** The most arrivals within any span of a second, wherever it begins. */
  readonly maxInSecond: number;
  /** From the first arrival to the last, by the least time that the rate allows. */
  readonly ratio: number;
}

export declare function measureBurst(burst: Burst): Promise<BurstResult>;

/** The most within any span of a second, wherever it begins. */
export declare function maxInSecond(times: readonly number[]): number;
