/** The check that a careful developer writes: all that the documentation says of the packet, as plain comparisons. */

export function isGood(packet) {
  return (
    isObject(packet) &&
    typeof packet.To_Account === "string" &&
    Number.isInteger(packet.MsgRandom) &&
    (packet.SyncOtherMachine === undefined || packet.SyncOtherMachine === 1 || packet.SyncOtherMachine === 2) &&
    isText(packet.From_Account) &&
    (packet.MsgLifeTime === undefined ||
      (Number.isInteger(packet.MsgLifeTime) && packet.MsgLifeTime >= 0 && packet.MsgLifeTime <= 604_800)) &&
    (packet.MsgTimeStamp === undefined || Number.isInteger(packet.MsgTimeStamp)) &&
    (packet.ForbidCallbackControl === undefined || areCallbacks(packet.ForbidCallbackControl)) &&
    areElements(packet.MsgBody) &&
    (packet.OfflinePushInfo === undefined || isPush(packet.OfflinePushInfo))
  );
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value) {
  return value === undefined || typeof value === "string";
}

function isFlag(value) {
  return value === undefined || value === 0 || value === 1;
}

function areCallbacks(names) {
  if (!Array.isArray(names)) return false;
  for (let at = 0; at < names.length; at++) {
    if (names[at] !== "ForbidBeforeSendMsgCallback" && names[at] !== "ForbidAfterSendMsgCallback") return false;
  }
  return true;
}

function areElements(elements) {
  if (!Array.isArray(elements)) return false;
  for (let at = 0; at < elements.length; at++) {
    if (!isElement(elements[at])) return false;
  }
  return true;
}

function isElement(element) {
  if (!isObject(element) || !isObject(element.MsgContent)) return false;
  const content = element.MsgContent;
  switch (element.MsgType) {
    case "TIMTextElem":
      return typeof content.Text === "string";
    case "TIMLocationElem":
      return isText(content.Desc) && Number.isFinite(content.Latitude) && Number.isFinite(content.Longitude);
    case "TIMFaceElem":
      return Number.isFinite(content.Index) && isText(content.Data);
    case "TIMCustomElem":
      return isText(content.Data) && isText(content.Desc) && isText(content.Ext) && isText(content.Sound);
    default:
      return false;
  }
}

function isPush(push) {
  return (
    isObject(push) &&
    isFlag(push.PushFlag) &&
    isText(push.Title) &&
    isText(push.Desc) &&
    isText(push.Ext) &&
    (push.AndroidInfo === undefined || isAndroid(push.AndroidInfo)) &&
    (push.ApnsInfo === undefined || isApns(push.ApnsInfo))
  );
}

function isAndroid(android) {
  return (
    isObject(android) &&
    isText(android.Sound) &&
    isText(android.HuaWeiChannelID) &&
    isText(android.XiaoMiChannelID) &&
    isText(android.OPPOChannelID) &&
    isText(android.GoogleChannelID)
  );
}

function isApns(apns) {
  return (
    isObject(apns) &&
    isText(apns.Sound) &&
    isFlag(apns.BadgeMode) &&
    isText(apns.Title) &&
    isText(apns.SubTitle) &&
    isText(apns.Image)
  );
}
