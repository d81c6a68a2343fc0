/** Packets that break the documentation: the violations and codes that every validator reports. */
import { expectEqual, expectTrue } from "../../client/assert.js";
import { brokenPackets, good, muchBroken } from "../broken-packets.js";
import { violationsOf } from "../validators.js";

const type = "SendMsgRequest";

export const brokenCases = [
  {
    name: `${type}: the packet that the broken ones are made of is good`,
    run({ validators }) {
      expectEqual(validators[type].validate(good), { valid: true, value: good, warnings: [] }, "the result");
    },
  },
  ...brokenPackets.map(([code, path, keyword, packet]) => ({
    name: `${type}: ${code} at "${path}" by ${keyword}`,
    run({ validators }) {
      const { is, validate, parse } = validators[type];
      const text = typeof packet === "string" ? packet : JSON.stringify(packet);
      expectOne(parse(text), [path, keyword, code]);
      // What only a text can break, no value does.
      const isOfText = keyword === "json" || keyword === "maxBytes";
      if (!isOfText) expectOne(validate(packet), [path, keyword, code]);
      if (typeof packet !== "string") expectEqual(is(packet), isOfText, "what the guard says");
    },
  })),
  ...muchBroken.map(({ name, packet, violations }) => ({
    name: `${type}: ${name}`,
    run({ validators }) {
      const { is, validate, parse } = validators[type];
      expectEqual(is(packet), false, "what the guard says");
      expectEqual(violationsOf(validate(packet)), violations, "the violations of the value");
      expectEqual(violationsOf(parse(JSON.stringify(packet))), violations, "the violations of the text");
    },
  })),
  {
    name: `${type}: what the documentation does not name is a warning, and a violation if strict`,
    run({ validators }) {
      const { is, validate } = validators[type];
      const packet = {
        ...good,
        MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi", "a/b~c": 1 } }],
        More: 1,
      };
      const found = [
        ["/MsgBody/0/MsgContent/a~1b~0c", "additionalProperties"],
        ["/More", "additionalProperties"],
      ].sort();
      const places = (list) => list.map(({ path, keyword }) => [path, keyword]).sort();
      const result = validate(packet);
      expectEqual([is(packet), result.valid, places(result.warnings)], [true, true, found], "the result");
      const strict = validate(packet, { strict: true });
      expectEqual([strict.valid, places(strict.violations), strict.warnings], [false, found, []], "the strict result");
    },
  },
];

/** One violation and no other, with the code among its own, and a sentence that says what was expected. */
function expectOne(result, [path, keyword, code]) {
  const violations = result.valid ? [] : result.violations;
  expectEqual(
    violations.map((violation) => [violation.path, violation.keyword]),
    [[path, keyword]],
    "the violations",
  );
  const [{ codes, message }] = violations;
  expectTrue(codes.includes(code), `${code} among the codes, but they are ${codes}`);
  expectTrue(/^(`.*`|The packet|The text) .*\.$/s.test(message), `a sentence, but found: ${message}`);
}
