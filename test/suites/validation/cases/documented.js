/** Packets of which it is known whether they are valid: those of the documentation, and those of the conformance run. */
import { expectEqual, expectTrue } from "../../client/assert.js";

export function documentedCases(samples, conformance) {
  return [
    ...samples.map(sampleCase),
    ...conformance.map(({ name, as, text, valid }) => ({
      name: `${as}: ${name}: ${valid ? "valid" : "invalid"}`,
      run({ validators }) {
        const { is, validate, parse } = validators[as];
        const value = JSON.parse(text);
        expectEqual([is(value), validate(value).valid, parse(text).valid], [valid, valid, valid], name);
      },
    })),
    {
      name: "there are packets of every type to validate",
      run({ validators }) {
        const known = [...samples, ...conformance].map(({ as }) => as);
        expectEqual(
          Object.keys(validators).filter((type) => !known.includes(type)),
          [],
          "types without a packet",
        );
        expectTrue(samples.length > 8 && conformance.length > 90, "more than 8 samples and 90 packets besides");
      },
    },
  ];
}

function sampleCase({ as, packet }, index) {
  return {
    name: `${as}: sample ${index + 1} of the documentation`,
    run({ validators }) {
      const { is, validate, parse } = validators[as];
      expectTrue(is(packet), "a good packet");
      const result = validate(packet);
      expectEqual(result, { valid: true, value: packet, warnings: [] }, "the result");
      expectTrue(result.value === packet, "the very packet that was validated");
      expectEqual(parse(JSON.stringify(packet)), result, "the result on its text");
    },
  };
}
