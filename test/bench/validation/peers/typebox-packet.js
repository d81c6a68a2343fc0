/** The packet in TypeBox, for either of its generations: they name the types alike. */

export function packetIn(Type) {
  const text = Type.String();
  const optionalText = Type.Optional(text);
  const oneOf = (...values) => Type.Union(values.map((value) => Type.Literal(value)));
  const flag = Type.Optional(oneOf(0, 1));
  const element = (tag, content) => Type.Object({ MsgType: Type.Literal(tag), MsgContent: Type.Object(content) });
  return Type.Object({
    SyncOtherMachine: Type.Optional(oneOf(1, 2)),
    From_Account: optionalText,
    To_Account: text,
    MsgLifeTime: Type.Optional(Type.Integer({ minimum: 0, maximum: 604_800 })),
    MsgRandom: Type.Integer(),
    MsgTimeStamp: Type.Optional(Type.Integer()),
    ForbidCallbackControl: Type.Optional(
      Type.Array(oneOf("ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback")),
    ),
    MsgBody: Type.Array(
      Type.Union([
        element("TIMTextElem", { Text: text }),
        element("TIMLocationElem", { Desc: optionalText, Latitude: Type.Number(), Longitude: Type.Number() }),
        element("TIMFaceElem", { Index: Type.Number(), Data: optionalText }),
        element("TIMCustomElem", { Data: optionalText, Desc: optionalText, Ext: optionalText, Sound: optionalText }),
      ]),
    ),
    OfflinePushInfo: Type.Optional(
      Type.Object({
        PushFlag: flag,
        Title: optionalText,
        Desc: optionalText,
        Ext: optionalText,
        AndroidInfo: Type.Optional(
          Type.Object({
            Sound: optionalText,
            HuaWeiChannelID: optionalText,
            XiaoMiChannelID: optionalText,
            OPPOChannelID: optionalText,
            GoogleChannelID: optionalText,
          }),
        ),
        ApnsInfo: Type.Optional(
          Type.Object({
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
}
