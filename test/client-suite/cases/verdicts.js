/** What guards, validators and parsers say of packets: the same in every runtime. */
import { expectEqual, expectTrue } from "../assert.js";

export const verdictCases = [
  {
    name: "the packets of the conformance suite get their verdicts",
    async run({ validators, conformanceCases }) {
      const cases = await conformanceCases();
      // The others are for packages that are generated when that suite runs.
      const own = cases.filter(({ as }) => validators[`is${as}`] !== undefined);
      expectTrue(own.length > 40, `more than 40 packets, but there are ${own.length}`);
      for (const { name, as, text, valid } of own) {
        const value = JSON.parse(text);
        const { [`is${as}`]: is, [`validate${as}`]: validate, [`parse${as}`]: parse } = validators;
        expectEqual([is(value), validate(value).valid, parse(text).valid], [valid, valid, valid], name);
      }
    },
  },
];
