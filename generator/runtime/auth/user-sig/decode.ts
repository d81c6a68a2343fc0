/** From the text of a UserSig to the document inside it. */
import { fromUrlBase64 } from "./base64.js";
import { maxDocumentBytes, maxTokenLength, type ReadDocument, readDocument } from "./document.js";
import { inflate } from "./zlib.js";

/** Never throws: anything may be passed off as a signature. */
export async function decodeUserSig(sig: unknown): Promise<ReadDocument> {
  if (typeof sig !== "string") return { problem: "it is no text" };
  if (sig === "") return { problem: "it is empty" };
  if (sig.length > maxTokenLength) return { problem: `it has more than ${maxTokenLength} characters` };
  if (!/^[A-Za-z0-9*\-_]+$/.test(sig))
    return { problem: "it has a character that is no letter or digit and none of `*`, `-` and `_`" };
  const deflated = fromUrlBase64(sig);
  if (deflated === undefined) return { problem: "its base64 is damaged or cut off" };
  const inflated = await inflate(deflated, maxDocumentBytes);
  if ("problem" in inflated) return inflated;
  const text = decodeUtf8(inflated.bytes);
  return text === undefined ? { problem: "what it holds is not UTF-8" } : readDocument(text);
}

function decodeUtf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
