/** Packets of sendMsg that are wrong in one way each: for every violation to which the page ascribes a code, one that has it. */

export const good = { To_Account: "bob", MsgRandom: 1, MsgBody: [] };
const { To_Account: _account, ...noAccount } = good;
const { MsgRandom: _random, ...noRandom } = good;
const { MsgBody: _body, ...noBody } = good;
export const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
export const withElement = (element: unknown): object => ({ ...good, MsgBody: [text, element] });

export type BrokenPacket = readonly [code: number, at: string, keyword: string, packet: unknown];

/** A code, the place and the keyword of the violation, and a packet, or the text of what is no packet. */
export const brokenPackets: readonly BrokenPacket[] = [
  [90001, "", "json", '{"To_Account": "bob",}'],
  [90002, "/MsgBody", "required", noBody],
  [90002, "/MsgBody", "type", { ...good, MsgBody: text }],
  [90002, "/MsgBody/1", "type", withElement("hi")],
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
