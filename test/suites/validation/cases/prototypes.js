/** What happens where every object has been given more properties, by a mistake or by an attack. */
import { expectEqual } from "../../client/assert.js";
import { Instance, others } from "../no-json/values.js";

const packet = {
  To_Account: "bob",
  MsgRandom: 1,
  MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }],
};
const { MsgRandom: _random, ...noRandom } = packet;

/** What a packet lacks, every object has. */
const members = { MsgRandom: 1, Text: "x", MsgType: "TIMTextElem", MsgContent: { Text: "x" } };

export const prototypeCases = [
  {
    name: "what a packet inherits is not its own, and not sent",
    run({ validators }) {
      expectEqual(validateWith(validators, {}, Object.create(packet)), [false, false], "the results");
    },
  },
  {
    name: "a required property is absent unless it is the object's own",
    run({ validators }) {
      for (const broken of [
        noRandom,
        { ...packet, MsgBody: [{}] },
        { ...packet, MsgBody: [{ MsgType: "TIMTextElem" }] },
      ]) {
        expectEqual(validateWith(validators, members, broken), [false, false], JSON.stringify(broken));
      }
      for (const good of [packet, new Instance(packet)]) {
        expectEqual(validateWith(validators, members, good), [true, true], JSON.stringify(good));
      }
    },
  },
  {
    name: "what cannot be sent is refused where objects have been given properties",
    run({ validators }) {
      for (const [name, change] of Object.entries(others)) {
        const broken = { ...packet, MsgBody: change(packet.MsgBody) };
        expectEqual(validateWith(validators, { MsgRandom: 1 }, broken), [false, false], name);
      }
    },
  },
  {
    name: "hidden or not, what objects inherit does not make up for a property that is not documented",
    run({ validators }) {
      const broken = { ...packet, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Other: "x" } }] };
      Reflect.defineProperty(Object.prototype, "Text", { value: "x", configurable: true });
      try {
        expectEqual(results(validators, broken), [false, false], "the results");
      } finally {
        Reflect.deleteProperty(Object.prototype, "Text");
      }
    },
  },
  {
    name: "where every object has a `toJSON`, each is sent as something else, and refused",
    run({ validators }) {
      expectEqual(validateWith(validators, { toJSON: () => 1 }, packet), [false, false], "the results");
    },
  },
];

/** The results of guard and validator while `Object.prototype` has these properties. */
function validateWith(validators, properties, validated) {
  Object.assign(Object.prototype, properties);
  try {
    return results(validators, validated);
  } finally {
    for (const name of Object.keys(properties)) Reflect.deleteProperty(Object.prototype, name);
  }
}

function results({ SendMsgRequest: { is, validate } }, validated) {
  return [is(validated), validate(validated).valid];
}
