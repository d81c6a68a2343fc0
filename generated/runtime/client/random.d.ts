/** Unsigned 32-bit random integers. */
/** Returns an unsigned 32-bit integer, a new one at each call. */
export type RandomUint32 = () => number;
/** From the platform's secure source. */
export declare const secureRandomUint32: RandomUint32;
/** @throws RangeError if the source, which may be the user's own, returns anything else. */
export declare function drawUint32(source: RandomUint32): number;
