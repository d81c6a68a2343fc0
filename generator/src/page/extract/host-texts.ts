/** The hosts in a piece of text: code where the text sets a host in code, or else whole words. */
import { textParts } from "../document/marked-text.js";
import { withoutBullet } from "../document/tidy.js";
import { holdsHost, isHost, isPlainHost, namesRegion } from "../vocabulary/host-words.js";

export interface HostText {
  readonly hosts: readonly { readonly host: string; readonly region: string | null }[];
  /** Words that a host runs into, so that it cannot be told apart. */
  readonly unclear: readonly string[];
}

/** `text` may have the marks of `marked-text.ts`; each of its lines may name regions of its own. */
export function readHostText(text: string): HostText {
  if (!/\.[a-z]/i.test(text)) return { hosts: [], unclear: [] };
  const parts = textParts(text);
  const isCoded = parts.some((part) => part.isCode && hostOfAddress(part.text) !== undefined);
  const pieces = isCoded ? parts.map(codePiece) : wordPieces(parts.map((part) => part.text).join(" "));
  const unclear = isCoded ? [] : pieces.map((piece) => piece.text).filter(holdsHost);
  return { hosts: withRegions(pieces), unclear };
}

/** A piece of text that is a host, or something else. */
interface Piece {
  readonly text: string;
  readonly host: string | undefined;
}

function codePiece({ text, isCode }: { readonly text: string; readonly isCode: boolean }): Piece {
  return { text, host: isCode ? hostOfAddress(text) : undefined };
}

/** Words end at blanks, signs and ideographs, but not at what may stand within an address. */
function wordPieces(text: string): readonly Piece[] {
  const pieces = text.split(
    /([^\s,;，；、。：()（）[\]"'`“”‘’<>|\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+)/u,
  );
  return pieces
    .flatMap((piece) => piece.split(/(:(?!\/\/))/))
    .map((piece) => {
      return { text: piece, host: hostOfAddress(piece.replace(/\.$/, "")) };
    });
}

/** The host of an address without a path, which may be no more than the host. */
function hostOfAddress(text: string): string | undefined {
  const [, scheme, host] = /^(https?:\/\/)?([^\s/:@?#]{1,253})(?::\d{1,5})?\/?$/i.exec(text.trim()) ?? [];
  if (host === undefined || !isHost(host)) return undefined;
  return scheme !== undefined || isPlainHost(host) ? host : undefined;
}

function withRegions(pieces: readonly Piece[]): HostText["hosts"] {
  const found: { readonly host: string; readonly region: string | null }[] = [];
  let before = "";
  for (const { text, host } of pieces) {
    // What a host runs into is no region.
    if (host === undefined) before += holdsHost(text) ? "\n" : text;
    else {
      found.push({ host, region: regionBefore(before) });
      before = "";
    }
  }
  return found;
}

/** The region in `Region: host`: from the last line, sentence or host on. */
function regionBefore(text: string): string | null {
  const line = withoutBullet(text.split("\n").at(-1) ?? "");
  const colon = Math.max(line.lastIndexOf(":"), line.lastIndexOf("："));
  if (colon === -1) return null;
  const label = line.slice(Math.max(0, colon - longestSentence), colon);
  const region = label.split(/[:：;；。，、•]|(?<=[\p{Ll})])\.\s*(?=\p{Lu})/u).at(-1) ?? "";
  const name = region.replace(/^[^,]*\bdomain\b[^,]*,|^[\s,.]*(?:(?:and|or)\s)?/i, "").trim();
  return name.length < longestRegion && namesRegion(name) ? name : null;
}

const longestSentence = 1000;
const longestRegion = 40;
