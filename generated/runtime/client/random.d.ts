/** Unsigned 32-bit random integers. */
/** Gives an unsigned 32-bit integer, a new one at each call. */
export type RandomUint32 = () => number;
/** From the platform's secure source. */
export declare const secureRandomUint32: RandomUint32;
/** Throws when the source gives anything else: it may be the caller's own. */
export declare function drawUint32(source: RandomUint32): number;
