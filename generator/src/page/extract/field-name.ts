/** The name in the first cell of a row, without the marks and badges around it. */
import { textParts } from "../document/marked-text.js";
import { oneLine, tidy } from "../document/tidy.js";
import { type Badges, readBadges } from "../vocabulary/badges.js";

export interface FieldName {
  readonly name: string;
  readonly badges: Badges;
  /** A mark at the name: `?` says that the field is optional, and `*` mostly that it is required. */
  readonly mark: "?" | "*" | undefined;
  /** What stands beside the name and has no known meaning. */
  readonly rest: string;
}

const noBadges: Badges = { required: undefined, state: undefined };

/** `marked` is the cell with marks where code begins and ends, if it has any. */
export function readFieldName(cell: string, marked: string | undefined): FieldName {
  const code = marked === undefined ? undefined : codeName(marked);
  if (code !== undefined)
    return nameBefore({ head: code.name, behind: ` ${code.rest}`, whole: code.name, isCertain: true });
  const whole = withoutNotes(withoutTree(oneLine(cell))).replace(/[:：]$/, "");
  const [, star = "", head, behind = ""] = /^(\*?)([\p{L}_$][\p{L}\p{N}_$.[\]>-]*)(.*)$/u.exec(whole) ?? [];
  if (head === undefined) return { name: whole, badges: noBadges, mark: undefined, rest: "" };
  return nameBefore({ head, behind: star + behind, whole, isCertain: isIdentifier(head) });
}

/** Marks of nesting, such as those of a tree. A single asterisk right before a name is a mark of the name. */
function withoutTree(text: string): string {
  const inner = text.replace(/^[-–—└├│∟>»+·*\s]+/, "");
  return text === `*${inner}` ? text : inner;
}

/** Without marks of footnotes, and without pictures. */
function withoutNotes(text: string): string {
  return text.replace(/[\p{Extended_Pictographic}\ufe0f]/gu, "").replace(/[¹²³⁰⁴-⁹†‡§\s]+$/u, "");
}

/** A name that is code, with what stands behind it; undefined where the cell holds more code, or something before it. */
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
  readonly behind: string;
  /** The name where what stands behind the head is not known. */
  readonly whole: string;
  /** Whether the head is a name beyond doubt. */
  readonly isCertain: boolean;
}

function nameBefore({ head, behind, whole, isCertain }: Head): FieldName {
  const [sign = "", mark] = /^\s*\(?([?*])\)?(?![?*])/.exec(behind) ?? [];
  const rest = behind.slice(sign.length);
  const own = { mark: mark === "?" || mark === "*" ? mark : undefined } as const;
  if (rest.trim() === "") return { name: head, badges: noBadges, ...own, rest: "" };
  const isApart = sign !== "" || /^[\s([（【]/.test(rest);
  const badges = isApart ? readBadges(rest.trim(), isCertain) : undefined;
  if (badges !== undefined) return { name: head, badges, ...own, rest: "" };
  return { name: whole, badges: noBadges, mark: undefined, rest: isCertain && isApart ? rest.trim() : "" };
}
