/** Texts that are no JSON, or not only that. */
import { expectEqual } from "../../client/assert.js";
import { violationsOf } from "../validators.js";

const malformed = {
  "nothing at all": "",
  "an object without an end": "{",
  "names in single quotes": "{'a':1}",
  "a comma too many": '{"To_Account":"bob",}',
  "a comment": '{"To_Account":"bob" /* him */}',
  "a byte order mark": "\ufeff{}",
  "arrays without an end": "[".repeat(8_000),
  "the word undefined": "undefined",
  NaN: '{"MsgRandom":NaN}',
  "a line break in a text": '{"To_Account":"b\nob"}',
  "two packets": "{}{}",
};

const wrong = { null: "null", "a text": '"{}"', "an array": "[]", "a number": "1" };

export const textCases = [
  ...Object.entries(malformed).map(([name, text]) => ({
    name: `a text with ${name} is not JSON`,
    run({ validators }) {
      expectEqual(violationsOf(validators.SendMsgRequest.parse(text)), [["", "json", 90001]], "the violations");
    },
  })),
  ...Object.entries(wrong).map(([name, text]) => ({
    name: `a text with ${name} is JSON, and no packet`,
    run({ validators }) {
      expectEqual(violationsOf(validators.SendMsgRequest.parse(text)), [["", "type", 90010]], "the violations");
    },
  })),
  {
    name: "a text that is too long and also wrong has both violations",
    run({ validators }) {
      const keywords = (text) => violationsOf(validators.SendMsgRequest.parse(text)).map(([, keyword]) => keyword);
      const padding = " ".repeat(9_000);
      expectEqual(
        keywords(`{"To_Account":5}${padding}`).sort(),
        ["maxBytes", "required", "required", "type"],
        "a packet",
      );
      expectEqual(keywords(padding).sort(), ["json", "maxBytes"], "no packet");
    },
  },
];
