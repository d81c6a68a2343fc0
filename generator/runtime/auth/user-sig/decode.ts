/** Decoding of a UserSig: from its text to the document inside. */
import { fromUrlBase64 } from "./base64.js";
import { maxDocumentBytes, maxTokenLength, type ParsedDocument, parseDocument } from "./document.js";
import { inflate } from "./zlib.js";

/** Never throws: the input may be anything. */
export async function decodeUserSig(sig: unknown): Promise<ParsedDocument> {
  if (typeof sig !== "string") return { problem: "it is not a string" };
  if (sig === "") return { problem: "it is empty" };
  if (sig.length > maxTokenLength) return { problem: `it has more than ${maxTokenLength} characters` };
  if (!/^[A-Za-z0-9*\-_]+$/.test(sig))
    return { problem: "it has a character other than letters, digits, `*`, `-` and `_`" };
  const deflated = fromUrlBase64(sig);
  if (deflated === undefined) return { problem: "its base64 is damaged or cut off" };
  const inflated = await inflate(deflated, maxDocumentBytes);
  if ("problem" in inflated) return inflated;
  const text = decodeUtf8(inflated.bytes);
  return text === undefined ? { problem: "its content is not UTF-8" } : parseDocument(text);
}

function decodeUtf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
