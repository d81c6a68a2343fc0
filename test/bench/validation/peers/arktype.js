/** The packet in arktype 2. */
import { type } from "arktype";

const element = type({ MsgType: "'TIMTextElem'", MsgContent: { Text: "string" } })
  .or({ MsgType: "'TIMLocationElem'", MsgContent: { "Desc?": "string", Latitude: "number", Longitude: "number" } })
  .or({ MsgType: "'TIMFaceElem'", MsgContent: { Index: "number", "Data?": "string" } })
  .or({
    MsgType: "'TIMCustomElem'",
    MsgContent: { "Data?": "string", "Desc?": "string", "Ext?": "string", "Sound?": "string" },
  });

const packet = type({
  "SyncOtherMachine?": "1 | 2",
  "From_Account?": "string",
  To_Account: "string",
  "MsgLifeTime?": "0 <= number.integer <= 604800",
  MsgRandom: "number.integer",
  "MsgTimeStamp?": "number.integer",
  "ForbidCallbackControl?": "('ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback')[]",
  MsgBody: element.array(),
  "OfflinePushInfo?": {
    "PushFlag?": "0 | 1",
    "Title?": "string",
    "Desc?": "string",
    "Ext?": "string",
    "AndroidInfo?": {
      "Sound?": "string",
      "HuaWeiChannelID?": "string",
      "XiaoMiChannelID?": "string",
      "OPPOChannelID?": "string",
      "GoogleChannelID?": "string",
    },
    "ApnsInfo?": {
      "Sound?": "string",
      "BadgeMode?": "0 | 1",
      "Title?": "string",
      "SubTitle?": "string",
      "Image?": "string",
    },
  },
});

export function isGood(value) {
  return packet.allows(value);
}

export function errorsOf(value) {
  const result = packet(value);
  return result instanceof type.errors ? [...result] : [];
}
