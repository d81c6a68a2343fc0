/** Links that contain a packet. It is in the fragment, which browsers never send to a server. */

/** The packet in a link. */
export interface SharedPacket {
  /** Name of the packet's type. */
  readonly type: string;
  readonly text: string;
}

const prefix = "#packet=";

/** The limit of the decompressed text: a link of some kilobytes could expand to gigabytes. */
const maxTextUnits = 1024 * 1024;

/** The fragment for a packet: its type, and its text compressed. */
export async function fragmentFor({ type, text }: SharedPacket): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `${prefix}${encodeURIComponent(type)}:${toBase64Url(bytes)}`;
}

/** The packet in a fragment; undefined if there is none, or it cannot be decoded. */
export async function readFragment(fragment: string): Promise<SharedPacket | undefined> {
  if (!fragment.startsWith(prefix)) return undefined;
  const [type = "", data = ""] = fragment.slice(prefix.length).split(":");
  try {
    const text = await unpack(fromBase64Url(data));
    return text === undefined ? undefined : { type: decodeURIComponent(type), text };
  } catch {
    // The link is incomplete or was edited.
    return undefined;
  }
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += decoder.decode(next.value, { stream: true });
    if (text.length > maxTextUnits) return undefined;
  }
  return text + decoder.decode();
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
