/** In Node, before the suite runs anywhere: makes the packages that it validates with, and collects the packets that it validates. */
import { findPackets } from "../../systems/conformance/packages.js";
import { readCases } from "../../systems/conformance/read-cases.js";

/** Packages besides the committed one are written below `.cache/validator-suite/`. */
export async function prepare() {
  const types = await findPackets("validator-suite");
  return {
    samples: types.flatMap(({ type, samples }) => samples.map((packet) => ({ as: type, packet }))),
    conformance: readCases().map(({ name, as, text, valid }) => ({ name, as, text, valid })),
  };
}
