/**
 * Values that no JSON text makes: each gets a result, nothing is thrown, and none is good that would be sent as something
 * else. At every place where a packet can hold one, the result is compared with what `JSON.stringify` would send.
 */
import { expectEqual, expectTrue } from "../../client/assert.js";
import { good } from "../broken-packets.js";
import { pathsOf, replace } from "../no-json/places.js";
import { alike, cyclicList, others } from "../no-json/values.js";

/** A message of every element, of which the documented samples have only some. */
export const everyElement = {
  as: "SendMsgRequest",
  packet: {
    ...good,
    MsgBody: [
      { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } },
      { MsgType: "TIMFaceElem", MsgContent: { Index: 1, Data: "smile" } },
      { MsgType: "TIMLocationElem", MsgContent: { Desc: "home", Latitude: 22.5, Longitude: -114 } },
      { MsgType: "TIMCustomElem", MsgContent: { Data: "{}", Desc: "order", Ext: "/orders/1", Sound: "ding.aiff" } },
    ],
  },
};

export const noJsonCases = [
  {
    name: "a property that the documentation does not name is not looked into",
    run({ validators }) {
      for (const value of [1n, Symbol("x"), new Date(), NaN, cyclicList()]) {
        expectTrue(isValid(validators.SendMsgRequest, { ...good, Extra: value }), "a good packet");
      }
    },
  },
  {
    name: "items that differ in an undefined property alone are the same, those that differ in one of null are not",
    run({ validators }) {
      const areValid = (...Things) =>
        isValid(validators.DescribeRequest, { Name: "x", Count: 1, Anything: null, Things });
      expectTrue(!areValid({ a: 1 }, { a: 1, b: undefined }), "a refusal");
      expectTrue(areValid({ a: 1 }, { a: 1, b: null }), "a good packet");
    },
  },
  {
    name: "a value that reads differently each time gets one result",
    run({ validators }) {
      const texts = ["bob", 5, "bob", 5, "bob", 5];
      const fickle = Object.defineProperty({ ...good }, "To_Account", { get: () => texts.pop(), enumerable: true });
      const result = validators.SendMsgRequest.validate(fickle);
      expectTrue(result.valid || result.violations.length > 0, "a good packet, or violations");
    },
  },
];

/** @param packets good ones, with their types, into whose places the values are put. */
export function noJsonEverywhere(packets) {
  const places = packets.flatMap(({ as, packet }) => pathsOf(packet).map((path) => ({ as, packet, path })));
  const everywhere = (validators, change, expected) => {
    for (const { as, packet, path } of places) {
      const changed = replace(packet, path, change);
      const valid = typeof expected === "boolean" ? expected : expected(validators[as], changed, path);
      expectEqual(isValid(validators[as], changed), valid, `${as} at /${path.join("/")}`);
    }
  };
  return [
    ...Object.entries(alike).map(([name, change]) => ({
      name: `${name}: sent, and validated, as the plain value`,
      run: ({ validators }) => everywhere(validators, change, true),
    })),
    ...Object.entries(others).map(([name, change]) => ({
      name: `${name}: would be sent as something else, or not at all, and is refused`,
      run: ({ validators }) => everywhere(validators, change, false),
    })),
    {
      name: "undefined: the result is that on what is sent, but no item can be absent",
      run: ({ validators }) =>
        everywhere(
          validators,
          () => undefined,
          ({ is }, changed, path) => typeof path.at(-1) !== "number" && is(sent(changed)),
        ),
    },
  ];
}

/** The guard and the validator agree, and a refusal has a violation. */
function isValid({ is, validate }, packet) {
  const result = validate(packet);
  expectEqual(is(packet), result.valid, "what the guard says");
  expectTrue(result.valid || result.violations.length > 0, "a refusal with a violation");
  return result.valid;
}

/** What is sent of a packet, if anything is. */
function sent(packet) {
  try {
    const text = JSON.stringify(packet);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
