/** The hosts in a piece of text, taken from code if any code is a host, otherwise from whole words. */
import { textParts } from "../document/marked-text.js";
import { withoutBullet } from "../document/tidy.js";
import { holdsHost, isHost, isPlainHost, namesRegion } from "../vocabulary/host-name.js";

/** The hosts in a piece of text. */
export interface HostText {
  readonly hosts: readonly { readonly host: string; readonly region: string | null }[];
  /** Words in which a host runs into other text, so that its end is unclear. */
  readonly unclear: readonly string[];
}

/** Finds hosts and their regions. `text` can contain the marks of `marked-text.ts`; each line can name its own regions. */
export function readHostText(text: string): HostText {
  if (!/\.[a-z]/i.test(text)) return { hosts: [], unclear: [] };
  const parts = textParts(text);
  const isCoded = parts.some((part) => part.isCode && hostOfAddress(part.text) !== undefined);
  const pieces = isCoded ? parts.map(codePiece) : wordPieces(parts.map((part) => part.text).join(" "));
  const unclear = isCoded ? [] : pieces.map((piece) => piece.text).filter(holdsHost);
  return { hosts: withRegions(pieces), unclear };
}

/** A piece of text that is or is not a host. */
interface Piece {
  readonly text: string;
  readonly host: string | undefined;
}

function codePiece({ text, isCode }: { readonly text: string; readonly isCode: boolean }): Piece {
  return { text, host: isCode ? hostOfAddress(text) : undefined };
}

/** Words end at spaces, punctuation and ideographs, but not at characters allowed in a URL. */
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

/** The host of a URL without a path. The scheme is optional. */
function hostOfAddress(text: string): string | undefined {
  const [, scheme, host] = /^(https?:\/\/)?([^\s/:@?#]{1,253})(?::\d{1,5})?\/?$/i.exec(text.trim()) ?? [];
  if (host === undefined || !isHost(host)) return undefined;
  return scheme !== undefined || isPlainHost(host) ? host : undefined;
}

function withRegions(pieces: readonly Piece[]): HostText["hosts"] {
  const found: { readonly host: string; readonly region: string | null }[] = [];
  let before = "";
  for (const { text, host } of pieces) {
    // Text that runs into a host is not a region.
    if (host === undefined) before += holdsHost(text) ? "\n" : text;
    else {
      found.push({ host, region: regionBefore(before) });
      before = "";
    }
  }
  return found;
}

/** The region in `Region: host`, starting after the last line break, sentence or host. */
function regionBefore(text: string): string | null {
  const line = withoutBullet(text.split("\n").at(-1) ?? "");
  const colon = Math.max(line.lastIndexOf(":"), line.lastIndexOf("："));
  if (colon === -1) return null;
  const label = line.slice(Math.max(0, colon - maxLabelLength), colon);
  const region = label.split(/[:：;；。，、•]|(?<=[\p{Ll})])\.\s*(?=\p{Lu})/u).at(-1) ?? "";
  const name = region.replace(/^[^,]*\bdomain\b[^,]*,|^[\s,.]*(?:(?:and|or)\s)?/i, "").trim();
  return name.length < maxRegionLength && namesRegion(name) ? name : null;
}

const maxLabelLength = 1000;
const maxRegionLength = 40;
