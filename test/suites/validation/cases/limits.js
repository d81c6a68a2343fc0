/** Limits in bytes of UTF-8, at the limit and one beyond, whatever the text is made of. */
import { expectEqual, expectTrue } from "../../client/assert.js";
import { good } from "../broken-packets.js";
import { violationsOf } from "../validators.js";

/** One to four bytes each; half a surrogate pair is sent as three. */
const units = { ASCII: "a", Latin: "é", CJK: "中", emoji: "😀", "lone surrogates": "\ud800" };
const packetBytes = 8192;
const textBytes = 7;

const encoder = new TextEncoder();
const bytesOf = (text) => encoder.encode(text).length;

export const limitCases = Object.entries(units).flatMap(([kind, unit]) => [
  {
    name: `a packet of ${kind} may have ${packetBytes} bytes, and not one more`,
    run({ validators: { SendMsgRequest } }) {
      const fitting = packetOf(unit);
      expectEqual(bytesOf(fitting), packetBytes, "the bytes of the packet");
      expectTrue(SendMsgRequest.parse(fitting).valid, "a good packet");
      const over = SendMsgRequest.parse(`${fitting} `);
      expectEqual(violationsOf(over), [["", "maxBytes", 93000]], "the violations");
      const message = `The packet must have at most ${packetBytes} bytes, but has ${packetBytes + 1}.`;
      expectEqual(over.violations[0].message, message, "the sentence");
    },
  },
  {
    name: `a text of ${kind} may have ${textBytes} bytes, and not one more`,
    run({ validators: { DescribeRequest } }) {
      const resultOf = (Short) => {
        const packet = { Name: "x", Count: 1, Anything: null, Short };
        return [DescribeRequest.is(packet), violationsOf(DescribeRequest.validate(packet))];
      };
      const fitting = filled(unit, textBytes);
      expectEqual(resultOf(fitting), [true, []], "the result at the limit");
      expectEqual(resultOf(`${fitting}a`), [false, [["/Short", "maxBytes"]]], "the result beyond it");
    },
  },
]);

/** As much of a text as fits, and ASCII for the rest. */
function filled(unit, bytes) {
  const size = bytesOf(unit);
  return unit.repeat(Math.floor(bytes / size)) + "a".repeat(bytes % size);
}

/** Just as long as a packet may be. It has the surrogates as they are, where `JSON.stringify` would escape them. */
function packetOf(unit) {
  const [before = "", after = ""] = JSON.stringify({ ...good, From_Account: "|" }).split("|");
  return before + filled(unit, packetBytes - bytesOf(before + after)) + after;
}
