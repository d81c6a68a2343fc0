/** Unsigned 32-bit random integers. */
/** From the platform's secure source. */
export const secureRandomUint32 = () => {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    return drawn;
};
/** Throws when the source gives anything else: it may be the caller's own. */
export function drawUint32(source) {
    const drawn = source();
    if (drawn >>> 0 !== drawn)
        throw new RangeError("the source gave no unsigned 32-bit integer");
    return drawn;
}
