/** Unsigned 32-bit random integers. */

/** Returns an unsigned 32-bit integer, a new one at each call. */
export type RandomUint32 = () => number;

/** Drawn many at a time: a system call for each would cost more than all else that a request needs. */
const atOnce = 128;
const pool = /* @__PURE__ */ new Uint32Array(atOnce);
let next = atOnce;

/** From the platform's secure source. */
export const secureRandomUint32: RandomUint32 = () => {
  if (next === atOnce) {
    crypto.getRandomValues(pool);
    next = 0;
  }
  return pool[next++] ?? 0;
};

/** @throws RangeError if the source, which may be the user's own, returns anything else. */
export function drawUint32(source: RandomUint32): number {
  const drawn = source();
  if (drawn >>> 0 !== drawn) throw new RangeError("the source gave no unsigned 32-bit integer");
  return drawn;
}
