/** Packets to send: which ones compile, and which do not. Compiled only, by types.test.ts; `@ts-expect-error` marks the wrong. */
import type { MsgElement, SendMsgInput, SendMsgRequest } from "tim-bindings";
import { textElem } from "tim-bindings/client";

const text: MsgElement = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };

export const smallest: SendMsgRequest = { To_Account: "bob", MsgRandom: 1, MsgBody: [text] };

export const largest: SendMsgRequest = {
  SyncOtherMachine: 2,
  From_Account: "alice",
  To_Account: "bob",
  MsgLifeTime: 0,
  MsgRandom: 4_294_967_295,
  MsgTimeStamp: 1_557_387_418,
  ForbidCallbackControl: ["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"],
  MsgBody: [
    text,
    { MsgType: "TIMFaceElem", MsgContent: { Index: 6, Data: "abc" } },
    { MsgType: "TIMLocationElem", MsgContent: { Desc: "someplace", Latitude: 29.3, Longitude: 105.2 } },
    {
      MsgType: "TIMCustomElem",
      MsgContent: { Data: "{}", Desc: "a parcel", Ext: "17", Sound: "bell.aiff" },
    },
  ],
  OfflinePushInfo: {
    PushFlag: 0,
    Desc: "pushed",
    Ext: "passed on",
    AndroidInfo: { Sound: "android.mp3" },
    ApnsInfo: { Sound: "apns.mp3", BadgeMode: 1, Title: "title", SubTitle: "subtitle", Image: "www.image.com" },
  },
};

// @ts-expect-error To_Account is missing.
export const noRecipient: SendMsgRequest = { MsgRandom: 1, MsgBody: [text] };

// @ts-expect-error MsgBody is missing.
export const noBody: SendMsgRequest = { To_Account: "bob", MsgRandom: 1 };

// @ts-expect-error MsgRandom is part of the packet.
export const noRandom: SendMsgRequest = { To_Account: "bob", MsgBody: [text] };

/** What the client takes may leave it out, since the client draws one. */
export const inputWithoutRandom: SendMsgInput = { To_Account: "bob", MsgBody: [text] };
export const inputWithRandom: SendMsgInput = smallest;

// @ts-expect-error But nothing else.
export const inputWithoutRecipient: SendMsgInput = { MsgBody: [text] };

// @ts-expect-error To_Account is a text.
export const numberForText: SendMsgRequest = { To_Account: 7, MsgRandom: 1, MsgBody: [text] };

// @ts-expect-error MsgBody is an array.
export const objectForArray: SendMsgRequest = { To_Account: "bob", MsgRandom: 1, MsgBody: text };

// @ts-expect-error SyncOtherMachine is 1 or 2.
export const unknownSwitch: SendMsgRequest = { ...smallest, SyncOtherMachine: 3 };

// @ts-expect-error There is no such control.
export const unknownControl: SendMsgRequest = { ...smallest, ForbidCallbackControl: ["ForbidEverything"] };

// @ts-expect-error A misspelt name.
export const misspelt: SendMsgRequest = { ...smallest, MsgLifetime: 60 };

// @ts-expect-error Content of another element.
export const foreignContent: MsgElement = { MsgType: "TIMTextElem", MsgContent: { Index: 6, Data: "abc" } };

// @ts-expect-error There is no such element.
export const unknownElement: MsgElement = { MsgType: "TIMSmellElem", MsgContent: { Text: "hi" } };

// @ts-expect-error Content that lacks its text.
export const emptyContent: MsgElement = { MsgType: "TIMTextElem", MsgContent: {} };

/** The type of an element decides the type of its content. */
export function contentOf(element: MsgElement): string | number {
  switch (element.MsgType) {
    case "TIMTextElem":
      return element.MsgContent.Text;
    case "TIMFaceElem":
      return element.MsgContent.Index;
    case "TIMLocationElem":
      return element.MsgContent.Latitude;
    case "TIMCustomElem":
      return element.MsgContent.Data ?? "";
    default:
      return element satisfies never;
  }
}

export function textOf(element: MsgElement): string {
  if (element.MsgType === "TIMTextElem") return element.MsgContent.Text;
  // @ts-expect-error The other elements have no text.
  return element.MsgContent.Text;
}

/** A builder gives an element that narrows. */
export const built: MsgElement = textElem({ Text: "hi" });

// @ts-expect-error A builder takes its own content only.
export const builtWrong = textElem({ Index: 6, Data: "abc" });
