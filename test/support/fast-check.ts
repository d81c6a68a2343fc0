/**
 * fast-check with a fixed seed, so that each run of a test makes the same values. `FUZZ_SEED=n` makes others.
 *
 * A failed property prints its own seed and path, which repeat the failure.
 */
import fc from "fast-check";

const seed = Number(process.env["FUZZ_SEED"] ?? 20_200_915);

fc.configureGlobal({ seed });

export { fc };
