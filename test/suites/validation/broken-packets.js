/** Broken packets of sendMsg: for each violation to which the page ascribes a code, one that has it. */

export const good = { To_Account: "bob", MsgRandom: 1, MsgBody: [] };
const { To_Account: _account, ...noAccount } = good;
const { MsgRandom: _random, ...noRandom } = good;
const { MsgBody: _body, ...noBody } = good;

const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
const custom = { MsgType: "TIMCustomElem", MsgContent: { Data: "x" } };
const withElement = (element) => ({ ...good, MsgBody: [text, element] });

/** A code, the place and the keyword of the violation, and a packet, or the text of what is not a packet. */
export const brokenPackets = [
  [90001, "", "json", '{"To_Account": "bob",}'],
  [90002, "/MsgBody", "required", noBody],
  [90002, "/MsgBody", "type", { ...good, MsgBody: text }],
  [90002, "/MsgBody/1", "type", withElement("hi")],
  [90002, "/MsgBody", "maxContains", { ...good, MsgBody: [custom, text, custom] }],
  [90002, "/MsgBody/1/MsgContent", "required", withElement({ MsgType: "TIMTextElem" })],
  [90003, "/To_Account", "required", noAccount],
  [90003, "/To_Account", "type", { ...good, To_Account: ["bob"] }],
  [90005, "/MsgRandom", "required", noRandom],
  [90005, "/MsgRandom", "type", { ...good, MsgRandom: 1.5 }],
  [90006, "/MsgTimeStamp", "type", { ...good, MsgTimeStamp: "1600000000" }],
  [90007, "/MsgBody", "type", { ...good, MsgBody: { ...text } }],
  [90010, "", "type", []],
  [90010, "/MsgBody/1", "type", withElement(null)],
  [90010, "/MsgBody/1/MsgType", "enum", withElement({ MsgType: "TIMSoundElem", MsgContent: {} })],
  [90010, "/MsgBody/1/MsgType", "required", withElement({ MsgContent: {} })],
  [90010, "/MsgBody/1/MsgContent/Text", "type", withElement({ MsgType: "TIMTextElem", MsgContent: { Text: 1 } })],
  [90010, "/MsgBody/1/MsgContent/Index", "required", withElement({ MsgType: "TIMFaceElem", MsgContent: {} })],
  [90026, "/MsgLifeTime", "minimum", { ...good, MsgLifeTime: -1 }],
  [90026, "/MsgLifeTime", "maximum", { ...good, MsgLifeTime: 604_801 }],
  [90031, "/SyncOtherMachine", "type", { ...good, SyncOtherMachine: "1" }],
  [90044, "/MsgLifeTime", "type", { ...good, MsgLifeTime: "60" }],
  [93000, "", "maxBytes", { ...good, From_Account: "x".repeat(8192) }],
];

/** Packets with several violations at once: all of them, by place, each with its codes, the most specific first. */
export const muchBroken = [
  {
    name: "each property is wrong in a way of its own",
    packet: { To_Account: 5, MsgLifeTime: 700_000, SyncOtherMachine: 3, MsgBody: {} },
    violations: [
      ["/MsgBody", "type", 90007, 90002],
      ["/MsgLifeTime", "maximum", 90026],
      ["/MsgRandom", "required", 90005],
      ["/SyncOtherMachine", "enum"],
      ["/To_Account", "type", 90003],
    ],
  },
  {
    name: "two elements are wrong, and one between them is not",
    packet: { ...good, MsgBody: [{ MsgType: "Other" }, text, { MsgType: "TIMFaceElem", MsgContent: { Index: "1" } }] },
    violations: [
      ["/MsgBody/0/MsgType", "enum", 90010, 90002],
      ["/MsgBody/2/MsgContent/Index", "type", 90010, 90002],
    ],
  },
];
