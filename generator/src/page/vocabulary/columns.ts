/** The meaning of table columns, by heading. */
import { type RequiredColumn, requiredColumn } from "./required.js";
import { hasAny, wordSet, wordsOf } from "./words.js";

/** `number` is a running number, which is ignored. */
export type ColumnKind = "name" | "type" | RequiredColumn | "description" | "code" | "host" | "region" | "number";

const description = wordSet(
  "annotation cause comment content definition desc description detail explain explanation information instruction interpretation meaning memo message note purpose reason remark resolution solution suggestion summary",
);
const type = wordSet("datatype format kind type");
/** Words allowed next to `type`. A `group type`, for example, is not the type of a field. */
const allowedNextToType = wordSet("data field parameter param value variable of the json type");
const code = wordSet("code errcode errno errorcode resultcode retcode returncode statuscode");
const allowedNextToCode = wordSet("api business code error of or response result return server status the");
const host = wordSet("domain endpoint host hostname");
const region = wordSet("area country location region site");
const name = wordSet("argument element field fieldname item key member name param parameter variable");
/** In the first column these name a field; in others they say whether it is required. */
const nameIfFirst = wordSet("attribute node option property");
const number = wordSet("index no seq serial");
const maxHeadingWords = 6;

/** The kind of a column, or undefined if it is not one that facts come from. */
export function columnKind(heading: string, isFirst: boolean): ColumnKind | undefined {
  const words = wordsOf(heading);
  if (isFirst && (heading.trim() === "#" || (words.length === 1 && hasAny(words, number)))) return "number";
  if (words.length === 0 || words.length > maxHeadingWords) return undefined;
  if (hasAny(words, description)) return "description";
  if (isFirst && words.every((word) => nameIfFirst.has(word) || name.has(word))) return "name";
  const asked = requiredColumn(heading);
  if (asked !== undefined) return asked;
  if (hasAny(words, type))
    return words.every((word) => type.has(word) || allowedNextToType.has(word)) ? "type" : undefined;
  if (hasAny(words, code))
    return words.every((word) => code.has(word) || allowedNextToCode.has(word)) ? "code" : undefined;
  if (hasAny(words, host)) return "host";
  if (hasAny(words, region)) return "region";
  return hasAny(words, name) ? "name" : undefined;
}

/** Whether a column says which fields are required, in any of its forms. */
export function isRequiredColumn(kind: ColumnKind | undefined): kind is RequiredColumn {
  return kind === "required" || kind === "optional" || kind === "presence";
}

/** The kinds of the columns of a table. The column after a running number counts as the first. */
export function columnKinds(headings: readonly string[]): readonly (ColumnKind | undefined)[] {
  const kinds: (ColumnKind | undefined)[] = [];
  for (const heading of headings)
    kinds.push(
      columnKind(
        heading,
        kinds.every((kind) => kind === "number"),
      ),
    );
  return kinds;
}

/** The columns of a header line without separators; undefined if the line is not a header. */
export function columnsOfLine(line: string): readonly ColumnKind[] | undefined {
  const words = line.split(" ");
  if (words.length < 2 || words.length > maxLineWords) return undefined;
  const kinds: ColumnKind[] = [];
  for (let at = 0; at < words.length;) {
    const found = shortestColumn(words, at, kinds.length === 0);
    if (found === undefined) return undefined;
    if (kinds.at(-1) !== found.kind) kinds.push(found.kind);
    at = found.end;
  }
  const isHeader = kinds.length > 1 && new Set(kinds).size === kinds.length && isLeading(kinds[0]);
  return isHeader && /^[\p{Lu}\p{Lo}]/u.test(line) ? kinds : undefined;
}

const maxLineWords = 12;

/** Takes the fewest words that have a meaning, because `Field Type` is two columns. */
function shortestColumn(
  words: readonly string[],
  from: number,
  isFirst: boolean,
): { readonly kind: ColumnKind; readonly end: number } | undefined {
  for (let end = from + 1; end <= Math.min(words.length, from + maxHeadingWords); end += 1) {
    const kind = columnKind(words.slice(from, end).join(" "), isFirst);
    if (kind !== undefined) return { kind, end };
  }
  return undefined;
}

const isLeading = (kind: ColumnKind | undefined): boolean =>
  kind === "name" || kind === "code" || kind === "region" || kind === "host";
