/** Fields given as a list: `Mode` (integer, required): description. */
import { plainText, textParts } from "../document/marked-text.js";
import { oneLine, tidy, withoutBullet } from "../document/tidy.js";
import type { Row, TextBlock } from "../document/document.js";
import { parseTypeAlone } from "../vocabulary/parse-type.js";
import type { ColumnKind } from "../vocabulary/columns.js";
import type { Side } from "../vocabulary/heading-role.js";
import { parsePresence } from "../vocabulary/required.js";
import type { PlacedBlock } from "./sections.js";
import type { ReadableTable } from "./tables.js";

/** Fields read from a list, as tables. */
export interface ListedFields {
  readonly tables: readonly ReadableTable[];
  /** List items that could not be parsed as fields. */
  readonly unread: readonly { readonly text: string; readonly line: number }[];
}

const columns: readonly ColumnKind[] = ["name", "type", "presence", "description"];

type PlacedItem = PlacedBlock & { readonly block: TextBlock };

/** Reads fields from lists, for a `side` without a field table. `names` are the property names in its samples. */
export function readListedFields(blocks: readonly PlacedBlock[], side: Side, names: ReadonlySet<string>): ListedFields {
  const items = blocks.filter((placed): placed is PlacedItem => isItemOf(placed, side));
  const read = items.map((placed) => ({ placed, row: readItem(placed.block, names) }));
  const rows = read.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const [first] = items;
  if (first === undefined || rows.length === 0) return { tables: [], unread: [] };
  const unread = read
    .filter(({ row }) => row === undefined)
    .map(({ placed: { block } }) => ({ text: oneLine(block.text), line: block.line }));
  const { line } = first.block;
  const block = { kind: "table", header: { cells: columns, line }, rows, line } as const;
  return { tables: [{ ...first, block, columns, subject: side, leftOut: [] }], unread };
}

function isItemOf({ block, role }: PlacedBlock, side: Side): boolean {
  const isAmongFields = role?.topic === "fields" || role?.topic === "parameters" || role?.topic === "sample";
  return block.kind === "item" && isAmongFields && role.side === side;
}

/** The cells of an item that starts with a name and states a type or whether the field is required. */
function readItem({ text, marked, line }: TextBlock, names: ReadonlySet<string>): Row | undefined {
  const head = headOf(marked ?? text);
  if (head === undefined) return undefined;
  const facts = readFacts(head.rest);
  const isField = facts.type !== "" || facts.presence !== "" || (names.has(head.name) && head.isApart);
  return isField ? { cells: [head.name + head.mark, facts.type, facts.presence, facts.description], line } : undefined;
}

interface Head {
  readonly name: string;
  /** `?` or `*`. */
  readonly mark: string;
  readonly rest: string;
  /** Whether the page sets the name apart from the text after it. */
  readonly isApart: boolean;
}

function headOf(marked: string): Head | undefined {
  const [first, ...others] = textParts(marked);
  if (first === undefined) return undefined;
  const isCode = first.isCode && /^[\p{L}_$][\w$.[\]-]*[?*]?$/u.test(first.text.trim());
  const source = isCode ? first.text.trim() : plainText(marked);
  const [, name, mark = "", after = ""] =
    /^([\p{L}_$][\p{L}\p{N}_$.[\]-]*)([?*]?)(.*)$/su.exec(withoutBullet(source)) ?? [];
  if (name === undefined || (!isCode && !/^\s*[:：(（\n–—-]|^\s+[–—(（-]|^\s/.test(after))) return undefined;
  const rest = isCode ? tidy(others.map((part) => part.text).join("")) : after;
  return { name: name.replace(/\.$/, ""), mark, rest, isApart: isCode || /^\s*[:：(（\n–—]|^\s+-\s/.test(after) };
}

interface ItemFacts {
  readonly type: string;
  readonly presence: string;
  readonly description: string;
}

/** Collects types and words such as `required`, up to the first piece that is neither. */
function readFacts(source: string): ItemFacts {
  let [type, presence, rest] = ["", "", source];
  for (;;) {
    const [lead = ""] = /^[\s.,，;；:：()（）[\]|/·•–—-]*/.exec(rest) ?? [];
    const [piece = ""] =
      /^[^.,，;；:：()（）|·•–—\n]*?(?=\s-\s|[.,，;；:：()（）|·•–—\n]|$)/.exec(rest.slice(lead.length)) ?? [];
    const found = readPiece(piece);
    const isNew =
      found !== undefined && (found.type === "" || type === "") && (found.presence === "" || presence === "");
    if (!isNew) break;
    type = found.type === "" ? type : found.type;
    presence = found.presence === "" ? presence : found.presence;
    rest = rest.slice(lead.length + piece.length);
  }
  const description = rest.replace(/^[\s.,，;；:：)）\]|·•–—-]+/, "");
  return { type, presence, description };
}

const maxWords = 5;

/** Parses a piece of text that is a type, a word such as `required`, or both. */
function readPiece(piece: string): Pick<ItemFacts, "type" | "presence"> | undefined {
  const text = piece.trim();
  const words = text.split(/\s+/);
  if (text === "" || words.length > maxWords) return undefined;
  if (parsePresence(text) !== undefined) return { type: "", presence: text };
  const at = words.findIndex((word) => parsePresence(word) !== undefined);
  const others = words.filter((_, index) => index !== at).join(" ");
  return parseTypeAlone(others) === null ? undefined : { type: others, presence: words[at] ?? "" };
}
