/** The field name in the first cell of a row, without marks and badges. */
import { textParts } from "../document/marked-text.js";
import { oneLine, tidy } from "../document/tidy.js";
import { type Badges, readBadges } from "../vocabulary/badges.js";

/** A parsed name cell. */
export interface FieldName {
  readonly name: string;
  readonly badges: Badges;
  /** A mark next to the name: `?` means optional, `*` usually means required. */
  readonly mark: "?" | "*" | undefined;
  /** Text next to the name that is not understood. */
  readonly rest: string;
}

const noBadges: Badges = { required: undefined, state: undefined };

/** Parses the name cell. `marked` is the cell with code marks, if it has any. */
export function readFieldName(cell: string, marked: string | undefined): FieldName {
  const code = marked === undefined ? undefined : codeName(marked);
  if (code !== undefined)
    return nameBefore({ head: code.name, after: ` ${code.rest}`, whole: code.name, isCertain: true });
  const whole = withoutNotes(withoutTree(oneLine(cell))).replace(/[:：]$/, "");
  const [, star = "", head, after = ""] = /^(\*?)([\p{L}_$][\p{L}\p{N}_$.[\]>-]*)(.*)$/u.exec(whole) ?? [];
  if (head === undefined) return { name: whole, badges: noBadges, mark: undefined, rest: "" };
  return nameBefore({ head, after: star + after, whole, isCertain: isIdentifier(head) });
}

/** Strips nesting marks, such as tree lines. A single asterisk directly before the name is kept. */
function withoutTree(text: string): string {
  const inner = text.replace(/^[-–—└├│∟>»+·*\s]+/, "");
  return text === `*${inner}` ? text : inner;
}

/** Strips footnote marks and emoji. */
function withoutNotes(text: string): string {
  return text.replace(/[\p{Extended_Pictographic}\ufe0f]/gu, "").replace(/[¹²³⁰⁴-⁹†‡§\s]+$/u, "");
}

/** A name set as code, and the text after it. Undefined if the cell has more code or text before the name. */
function codeName(marked: string): { readonly name: string; readonly rest: string } | undefined {
  const parts = textParts(marked)
    .map(({ text, isCode }) => ({ text: oneLine(tidy(text)), isCode }))
    .filter(({ text, isCode }) => text !== "" && (isCode || withoutTree(text) !== ""));
  const [name, rest, more] = parts;
  if (name?.isCode !== true || rest?.isCode === true || more !== undefined) return undefined;
  if (!/^[\p{L}_$][^\s?*]*$/u.test(name.text)) return undefined;
  return { name: name.text, rest: withoutNotes(rest?.text ?? "") };
}

const isIdentifier = (word: string): boolean => /_|\d|[a-z][A-Z]/.test(word);

interface Head {
  readonly head: string;
  readonly after: string;
  /** The name to use if the text after the head is not understood. */
  readonly whole: string;
  /** Whether the head is clearly an identifier. */
  readonly isCertain: boolean;
}

function nameBefore({ head, after, whole, isCertain }: Head): FieldName {
  const [sign = "", mark] = /^\s*\(?([?*])\)?(?![?*])/.exec(after) ?? [];
  const rest = after.slice(sign.length);
  const marked = { mark: mark === "?" || mark === "*" ? mark : undefined } as const;
  if (rest.trim() === "") return { name: head, badges: noBadges, ...marked, rest: "" };
  const isApart = sign !== "" || /^[\s([（【]/.test(rest);
  const badges = isApart ? readBadges(rest.trim(), isCertain) : undefined;
  if (badges !== undefined) return { name: head, badges, ...marked, rest: "" };
  return { name: whole, badges: noBadges, mark: undefined, rest: isCertain && isApart ? rest.trim() : "" };
}
