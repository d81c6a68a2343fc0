/** The rows of a table that was reduced to lines of text: the lines that start a row, and the ends of its cells. */
import { parseType } from "../vocabulary/parse-type.js";
import { type ColumnKind, isRequiredColumn } from "../vocabulary/columns.js";
import { parseRequired } from "../vocabulary/required.js";
import type { Row } from "./document.js";
import { bullet, withoutBullet } from "./tidy.js";

export class CollapsedTable {
  readonly #columns: readonly ColumnKind[];
  /** Words from the URLs of the page, such as parameter names. */
  readonly #urlWords: ReadonlySet<string>;
  readonly #rows: { readonly cells: string[]; readonly line: number }[] = [];

  constructor(columns: readonly ColumnKind[], urls: readonly string[]) {
    this.#columns = columns;
    this.#urlWords = new Set(urls.flatMap((url) => url.split(/[/?&=]+/)));
  }

  add(line: string, number: number): void {
    const cells = this.#cells(withoutBullet(line), line.startsWith(bullet));
    const last = this.#rows.at(-1);
    if (cells !== undefined) this.#rows.push({ cells: [...cells], line: number });
    else if (last === undefined) this.#rows.push({ cells: [line], line: number });
    else last.cells.push(`${last.cells.pop() ?? ""}\n${line}`);
  }

  rows(): readonly Row[] {
    return this.#rows;
  }

  /** The cells of a line that starts a row; undefined for a line that continues the previous row. */
  #cells(line: string, isItem: boolean): readonly string[] | undefined {
    if (this.#columns[0] === "code") return codeCells(line);
    if (this.#columns.includes("host")) return hostCells(line);
    if (this.#columns.includes("type")) return fieldCells(line.split(" "), this.#columns);
    const [name = "", ...rest] = line.split(" ");
    const isRow = this.#isUrlPart(name) || (!isItem && (isNameLike(name) || isLabel(line)));
    return isRow ? [name, rest.join(" ")] : undefined;
  }

  #isUrlPart(name: string): boolean {
    return this.#urlWords.has(name) || (name.includes("/") && !name.includes(":"));
  }
}

/** Region and domain can be in either order, but only the domain contains dots. */
function hostCells(line: string): readonly string[] | undefined {
  const words = line.split(" ");
  const at = words.findIndex((word) => /^[\w-]+(?:\.[\w-]+)+$/.test(word));
  if (at === -1) return undefined;
  const region = [...words.slice(0, at), ...words.slice(at + 1)].join(" ");
  return at === 0 ? [words[at] ?? "", region] : [region, words[at] ?? ""];
}

function codeCells(line: string): readonly string[] | undefined {
  const [, code, text] = /^(-?\d{1,10})(?: ([^\n]*))?$/.exec(line) ?? [];
  return code === undefined ? undefined : [code, text ?? ""];
}

/** Prose starts with a capital at the start of a line, so any other word is taken for a name. */
function isNameLike(word: string): boolean {
  return /^(?:[a-z][\w.-]*|[A-Za-z]\w*[_\d]\w*|[A-Z]\w*[a-z]\w*[A-Z]\w*)$/.test(word);
}

/** A name that looks like a word is followed by a few words, not a sentence. */
function isLabel(line: string): boolean {
  return /^[A-Z]\w*(?: [\w'’-]+){1,4}$/.test(line);
}

const maxNameWords = 4;

/** A field row is recognized by its type, after a one-word name, or a longer name if the required cell is there too. */
function fieldCells(words: readonly string[], columns: readonly ColumnKind[]): readonly string[] | undefined {
  for (let length = 1; length <= Math.min(maxNameWords, words.length - 1); length += 1) {
    const cells = cellsBehindName(words, length, columns);
    if (cells !== undefined) return cells;
  }
  return undefined;
}

function cellsBehindName(
  words: readonly string[],
  nameLength: number,
  columns: readonly ColumnKind[],
): readonly string[] | undefined {
  const name = words.slice(0, nameLength).join(" ");
  const cells = [name];
  let at = nameLength;
  let isRequiredSeen = false;
  for (const column of columns.slice(1)) {
    if (column === "type") {
      const word = words[at] ?? "";
      if (!/^[A-Z]|^u?int|\//.test(word) || parseType(word) === null) return undefined;
      cells.push(word);
      at += 1;
    } else if (isRequiredColumn(column)) {
      const end = requiredEnd(words, at);
      if (end === undefined) continue;
      isRequiredSeen = true;
      cells.push(words.slice(at, end).join(" "));
      at = end;
    }
  }
  cells.push(words.slice(at).join(" "));
  const isName =
    nameLength === 1 ? /^[\p{L}_][\w.[\]>-]*$/u.test(name) : isRequiredSeen && /^[\p{L}\w -]+$/u.test(name);
  return isName ? cells : undefined;
}

/** The end of the cell that states whether a field is required: its word, or the condition in parentheses after it. */
function requiredEnd(words: readonly string[], from: number): number | undefined {
  if (parseRequired(words[from] ?? "") === undefined) return undefined;
  if (!/^[(（]/.test(words[from + 1] ?? "")) return from + 1;
  const close = words.findIndex((word, index) => index > from && /[)）]$/.test(word));
  return close === -1 ? from + 1 : close + 1;
}
