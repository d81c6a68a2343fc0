/** HMAC-SHA256, using Web Crypto. */
import { fromBase64, toBase64 } from "./base64.js";

/** The HMAC of the text, in base64. */
export async function sign(secretKey: string, text: string): Promise<string> {
  const key = await importKey(secretKey, "sign");
  return toBase64(new Uint8Array(await subtle().sign("HMAC", key, utf8(text))));
}

/** True if `signature` is the base64 HMAC of the text. Web Crypto compares in constant time. */
export async function verify(secretKey: string, text: string, signature: string): Promise<boolean> {
  const bytes = fromBase64(signature);
  if (bytes === undefined) return false;
  const key = await importKey(secretKey, "verify");
  return subtle().verify("HMAC", key, bytes, utf8(text));
}

/** The key is the UTF-8 text of the secret, not the bytes that its hexadecimal digits encode. */
function importKey(secretKey: string, usage: "sign" | "verify"): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return subtle().importKey("raw", utf8(secretKey), algorithm, false, [usage]);
}

function subtle(): SubtleCrypto {
  // Missing in pages served over plain http, whatever the types say.
  const found: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (found === undefined)
    throw new Error("Web Crypto is not available: browsers offer it only to pages served over https");
  return found;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
