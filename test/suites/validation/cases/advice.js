/** Advice about requests that are accepted: a warning, by value and by text alike, and never more than that. */
import { expectEqual } from "../../client/assert.js";
import { good } from "../broken-packets.js";

const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
const custom = { MsgType: "TIMCustomElem", MsgContent: { Data: "x" } };
const described = { MsgType: "TIMCustomElem", MsgContent: { Data: "x", Desc: "new" } };
const noPush = ["/MsgBody/0/MsgContent", "NoOfflinePush"];

const rows = [
  ["the app's own element alone", { ...good, MsgBody: [custom] }, [noPush]],
  [
    "beside a title, which is not the text of the push",
    { ...good, MsgBody: [custom], OfflinePushInfo: { Title: "x" } },
    [noPush],
  ],
  ["with a text in the element", { ...good, MsgBody: [described] }, []],
  ["with a text for the push", { ...good, MsgBody: [custom], OfflinePushInfo: { Desc: "new" } }, []],
  ["beside another element", { ...good, MsgBody: [custom, text] }, []],
  ["an element of another kind", { ...good, MsgBody: [text] }, []],
  ["no element", good, []],
];

export const adviceCases = [
  {
    name: "advice is a warning about a request that is accepted",
    run({ validators: { SendMsgRequest } }) {
      for (const [what, packet, warnings] of rows) {
        for (const options of [undefined, { strict: true }]) {
          expectEqual(told(SendMsgRequest.validate(packet, options)), [true, warnings], what);
          expectEqual(told(SendMsgRequest.parse(JSON.stringify(packet), options)), [true, warnings], what);
        }
      }
    },
  },
  {
    name: "a request that is refused gets no advice",
    run({ validators: { SendMsgRequest } }) {
      const { MsgRandom: _random, ...broken } = { ...good, MsgBody: [custom] };
      expectEqual(told(SendMsgRequest.validate(broken)), [false, []], "the result");
    },
  },
  {
    name: "what an object inherits keeps nobody from advice",
    run({ validators: { SendMsgRequest } }) {
      Object.assign(Object.prototype, { Desc: "inherited" });
      try {
        expectEqual(told(SendMsgRequest.validate({ ...good, MsgBody: [custom] })), [true, [noPush]], "the result");
      } finally {
        Reflect.deleteProperty(Object.prototype, "Desc");
      }
    },
  },
];

function told({ valid, warnings }) {
  return [valid, warnings.map(({ path, keyword }) => [path, keyword])];
}
