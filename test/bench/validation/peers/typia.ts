/** The packet in typia 12, of which `typia generate` makes the code. */
import typia, { type tags } from "typia";

type Integer = number & tags.Type<"int64">;

interface Element<Tag extends string, Content> {
  MsgType: Tag;
  MsgContent: Content;
}

interface Packet {
  SyncOtherMachine?: 1 | 2;
  From_Account?: string;
  To_Account: string;
  MsgLifeTime?: Integer & tags.Minimum<0> & tags.Maximum<604_800>;
  MsgRandom: Integer;
  MsgTimeStamp?: Integer;
  ForbidCallbackControl?: ("ForbidBeforeSendMsgCallback" | "ForbidAfterSendMsgCallback")[];
  MsgBody: (
    | Element<"TIMTextElem", { Text: string }>
    | Element<"TIMLocationElem", { Desc?: string; Latitude: number; Longitude: number }>
    | Element<"TIMFaceElem", { Index: number; Data?: string }>
    | Element<"TIMCustomElem", { Data?: string; Desc?: string; Ext?: string; Sound?: string }>
  )[];
  OfflinePushInfo?: {
    PushFlag?: 0 | 1;
    Title?: string;
    Desc?: string;
    Ext?: string;
    AndroidInfo?: {
      Sound?: string;
      HuaWeiChannelID?: string;
      XiaoMiChannelID?: string;
      OPPOChannelID?: string;
      GoogleChannelID?: string;
    };
    ApnsInfo?: { Sound?: string; BadgeMode?: 0 | 1; Title?: string; SubTitle?: string; Image?: string };
  };
}

export const isGood = typia.createIs<Packet>();

const validate = typia.createValidate<Packet>();

export function errorsOf(value: unknown): unknown[] {
  const result = validate(value);
  return result.success ? [] : result.errors;
}
