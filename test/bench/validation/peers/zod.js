/** The packet in zod 4. */
import * as z from "zod";

const text = z.string();
const optionalText = text.optional();
const flag = z.literal([0, 1]).optional();

function element(tag, content) {
  return z.object({ MsgType: z.literal(tag), MsgContent: z.object(content) });
}

const packet = z.object({
  SyncOtherMachine: z.literal([1, 2]).optional(),
  From_Account: optionalText,
  To_Account: text,
  MsgLifeTime: z.int().min(0).max(604_800).optional(),
  MsgRandom: z.int(),
  MsgTimeStamp: z.int().optional(),
  ForbidCallbackControl: z.array(z.enum(["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"])).optional(),
  MsgBody: z.array(
    z.discriminatedUnion("MsgType", [
      element("TIMTextElem", { Text: text }),
      element("TIMLocationElem", { Desc: optionalText, Latitude: z.number(), Longitude: z.number() }),
      element("TIMFaceElem", { Index: z.number(), Data: optionalText }),
      element("TIMCustomElem", { Data: optionalText, Desc: optionalText, Ext: optionalText, Sound: optionalText }),
    ]),
  ),
  OfflinePushInfo: z
    .object({
      PushFlag: flag,
      Title: optionalText,
      Desc: optionalText,
      Ext: optionalText,
      AndroidInfo: z
        .object({
          Sound: optionalText,
          HuaWeiChannelID: optionalText,
          XiaoMiChannelID: optionalText,
          OPPOChannelID: optionalText,
          GoogleChannelID: optionalText,
        })
        .optional(),
      ApnsInfo: z
        .object({
          Sound: optionalText,
          BadgeMode: flag,
          Title: optionalText,
          SubTitle: optionalText,
          Image: optionalText,
        })
        .optional(),
    })
    .optional(),
});

export function isGood(value) {
  return packet.safeParse(value).success;
}

export function errorsOf(value) {
  return packet.safeParse(value).error?.issues ?? [];
}
