/** The packet in valibot 1. */
import * as v from "valibot";

const text = v.string();
const optionalText = v.optional(text);
const flag = v.optional(v.picklist([0, 1]));
const integer = v.pipe(v.number(), v.integer());

function element(tag, content) {
  return v.object({ MsgType: v.literal(tag), MsgContent: v.object(content) });
}

const packet = v.object({
  SyncOtherMachine: v.optional(v.picklist([1, 2])),
  From_Account: optionalText,
  To_Account: text,
  MsgLifeTime: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(604_800))),
  MsgRandom: integer,
  MsgTimeStamp: v.optional(integer),
  ForbidCallbackControl: v.optional(v.array(v.picklist(["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"]))),
  MsgBody: v.array(
    v.variant("MsgType", [
      element("TIMTextElem", { Text: text }),
      element("TIMLocationElem", { Desc: optionalText, Latitude: v.number(), Longitude: v.number() }),
      element("TIMFaceElem", { Index: v.number(), Data: optionalText }),
      element("TIMCustomElem", { Data: optionalText, Desc: optionalText, Ext: optionalText, Sound: optionalText }),
    ]),
  ),
  OfflinePushInfo: v.optional(
    v.object({
      PushFlag: flag,
      Title: optionalText,
      Desc: optionalText,
      Ext: optionalText,
      AndroidInfo: v.optional(
        v.object({
          Sound: optionalText,
          HuaWeiChannelID: optionalText,
          XiaoMiChannelID: optionalText,
          OPPOChannelID: optionalText,
          GoogleChannelID: optionalText,
        }),
      ),
      ApnsInfo: v.optional(
        v.object({
          Sound: optionalText,
          BadgeMode: flag,
          Title: optionalText,
          SubTitle: optionalText,
          Image: optionalText,
        }),
      ),
    }),
  ),
});

export function isGood(value) {
  return v.is(packet, value);
}

export function errorsOf(value) {
  return v.safeParse(packet, value).issues ?? [];
}
