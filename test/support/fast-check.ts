/**
 * fast-check with a fixed seed, so that each run of a test makes the same values. `FUZZ_SEED=n` makes others.
 *
 * A failed property prints its own seed and path, which repeat the failure.
 */
import fc from "fast-check";

const { FUZZ_SEED: text = "20200915" } = process.env;
const seed = Number(text);
if (!/^-?\d+$/.test(text) || seed !== (seed | 0)) throw new Error(`FUZZ_SEED must be a 32-bit integer, not '${text}'.`);

fc.configureGlobal({ seed });

export { fc };
