/**
 * A YAML file that is edited in place. Edits are recorded as splices of the text, at the places that the syntax tree gives;
 * everything else keeps its bytes: comments, order, quotes, line ends and blank lines.
 */
import { isCollection, isMap, isPair, isScalar, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Origin, SourceFile } from "../../diagnostics/diagnostic.js";
import { blockLines, type Draft, type DraftEntry, flowEntry, flowText, itemLines } from "./draft.js";
import { keyOf, pairIn } from "./lookup.js";
import { endOf, startOf } from "./places.js";

interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Of two insertions at one place, the deeper one comes first: it belongs to what ends there. */
  readonly column: number;
}

/** An item to add to a list, with a remark after it. */
export interface DraftItem {
  readonly value: Draft;
  readonly remark?: string;
}

/** In characters. A longer line is broken up. */
const maxLineLength = 120;

export interface PairPlace {
  /** The entry comes after the last of these that the mapping has, or first. */
  readonly after: readonly string[];
}

/** A YAML file and the changes to it. Nodes keep their places: each change is of the text as it was read. */
export class YamlFile {
  readonly path: string;
  readonly root: YAMLMap;
  readonly #text: string;
  readonly #lineEnd: string;
  readonly #splices: Splice[] = [];
  /** Line ends that already have a new remark. */
  readonly #remarked = new Set<number>();
  /** Formerly empty mappings that have new entries. */
  readonly #filled = new Set<YAMLMap>();

  /** The file was read as a spec before, so it is a mapping without errors. */
  constructor({ path, text }: SourceFile) {
    this.path = path;
    this.#lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    this.#text = text.endsWith("\n") ? text : `${text}${this.#lineEnd}`;
    const { contents } = parseDocument(this.#text, {
      version: "1.2",
      schema: "core",
      merge: false,
      logLevel: "silent",
    });
    if (!isMap(contents)) throw new Error(`'${path}' is not a mapping.`);
    this.root = contents;
  }

  /** The text with every edit in it. */
  get text(): string {
    let [text, position] = ["", 0];
    for (const { at, remove, insert } of this.#applied()) {
      text += this.#text.slice(position, at) + insert;
      position = Math.max(position, at + remove);
    }
    return text + this.#text.slice(position);
  }

  /** The place of a part of the original text after the edits. */
  moved(place: Origin): Origin {
    const offsetOf = (offset: number): number =>
      this.#applied().reduce(
        (sum, { at, remove, insert }) => (at + remove <= offset ? sum + insert.length - remove : sum),
        offset,
      );
    return { ...place, start: offsetOf(place.start), end: offsetOf(place.end) };
  }

  /** The edits in order, without those inside a removed part. */
  #applied(): readonly Splice[] {
    const removals = this.#splices.filter(({ remove }) => remove > 0);
    const isGone = (splice: Splice): boolean =>
      removals.some((one) => one !== splice && one.at < splice.at && splice.at + splice.remove < one.at + one.remove);
    const left = this.#splices.filter((splice) => !isGone(splice));
    return left.sort((one, other) => one.at - other.at || other.column - one.column);
  }

  /** The place of a node; of a pair, that of its key. */
  originOf(node: unknown): Origin {
    const start = startOf(node);
    return { file: this.path, start, end: Math.max(start, isPair(node) ? endOf(node.key) : endOf(node)) };
  }

  /** Replaces the value of the key, or inserts the entry. */
  set(map: YAMLMap, drafted: DraftEntry, place: PairPlace): void {
    const pair = pairIn(map, String(drafted.key));
    if (pair === undefined) this.insert(map, drafted, place);
    else this.#replaceValue(pair, drafted);
  }

  insert(map: YAMLMap, drafted: DraftEntry, { after }: PairPlace): void {
    const last = map.items.findLast((pair) => after.includes(keyOf(pair)));
    if (map.flow === true && map.items.length > 0) this.#insertInFlow(map, drafted, last);
    else if (map.flow === true) this.#fillEmpty(map, drafted);
    else this.#insertInBlock(map, drafted, last);
  }

  /** Adds items at the end; a list on one line that would grow too long becomes a block. */
  append(list: YAMLSeq, items: readonly DraftItem[]): void {
    const last = list.items.at(-1);
    if (list.flow !== true) {
      const lines = items.flatMap(({ value, remark }) => itemLines(value, remark));
      this.#insertLines(this.#nextLine(endOf(last)), lines, this.#columnOf(this.#dashOf(last)));
      return;
    }
    const [start, end] = [startOf(list), endOf(list)];
    const added = items.map(({ value }) => flowText(value)).join(", ");
    const line = this.#text.slice(this.#lineStart(start), end);
    if (line.length + added.length > maxLineLength && isKeyAlone(this.#text.slice(this.#lineStart(start), start))) {
      this.#turnIntoBlock(list, items);
      return;
    }
    this.#splice(last === undefined ? start + 1 : endOf(last), 0, last === undefined ? added : `, ${added}`);
    const remark = items.find((item) => item.remark !== undefined)?.remark;
    if (remark !== undefined) this.#remark(end, remark);
  }

  #turnIntoBlock(list: YAMLSeq, items: readonly DraftItem[]): void {
    const [start, end] = [startOf(list), endOf(list)];
    const line = this.#text.slice(this.#lineStart(start), start);
    const column = line.length - line.trimStart().length + 2;
    const kept = list.items.map((item) => `- ${this.#text.slice(startOf(item), endOf(item))}`);
    this.#splice(start - 1, end - start + 1, "");
    const lines = [...kept, ...items.flatMap(({ value, remark }) => itemLines(value, remark))];
    this.#insertLines(this.#nextLine(end), lines, column);
  }

  /** Removes an entry, with the remark on its line. */
  remove(map: YAMLMap, pair: Pair): void {
    const index = map.items.indexOf(pair);
    if (map.flow !== true) {
      const start = this.#lineStart(startOf(pair.key));
      this.#splice(start, this.#nextLine(endOf(pair)) - start, "");
      return;
    }
    const [before, next] = [map.items[index - 1], map.items[index + 1]];
    const start = before === undefined ? startOf(pair.key) : endOf(before);
    const end = before === undefined && next !== undefined ? startOf(next.key) : endOf(pair);
    this.#splice(start, end - start, "");
  }

  /** Removes an item of a list. */
  removeItem(list: YAMLSeq, item: unknown): void {
    const index = list.items.indexOf(item);
    if (list.flow !== true) {
      const start = this.#lineStart(startOf(item));
      this.#splice(start, this.#nextLine(endOf(item)) - start, "");
      return;
    }
    const [before, next] = [list.items[index - 1], list.items[index + 1]];
    const start = before === undefined ? startOf(item) : endOf(before);
    const end = before === undefined && next !== undefined ? startOf(next) : endOf(item);
    this.#splice(start, end - start, "");
  }

  #replaceValue(pair: Pair, drafted: DraftEntry): void {
    const isSimple = isScalar(pair.value) || (isCollection(pair.value) && pair.value.flow === true);
    const isBlockText =
      isScalar(pair.value) && (pair.value.type === "BLOCK_FOLDED" || pair.value.type === "BLOCK_LITERAL");
    if (isSimple && !isBlockText) {
      const start = startOf(pair.value);
      const end = endOf(pair.value);
      this.#splice(start, end - start, flowText(drafted.value));
      if (drafted.remark !== undefined) this.#remark(end, drafted.remark);
      return;
    }
    const start = this.#lineStart(startOf(pair.key));
    this.#splice(start, this.#nextLine(endOf(pair)) - start, "");
    this.#insertLines(start, blockLines(drafted), this.#columnOf(startOf(pair.key)));
  }

  #insertInBlock(map: YAMLMap, drafted: DraftEntry, last: Pair | undefined): void {
    const [first] = map.items;
    if (first === undefined) throw new Error("A block mapping has entries.");
    const column = this.#columnOf(startOf(first.key));
    const lines = blockLines(drafted);
    if (last !== undefined) {
      // A blank line separates sections; an entry of one line has none.
      const isSpaced = map === this.root && lines.length > 1;
      this.#insertLines(this.#nextLine(endOf(last)), isSpaced ? ["", ...lines] : lines, column);
      return;
    }
    const start = startOf(first.key);
    // The first entry of a mapping in a list shares its line with the dash.
    const isOnDash = this.#text.slice(this.#lineStart(start), start).trim() !== "";
    if (isOnDash) this.#insertLines(this.#nextLine(endOf(first)), lines, column);
    else this.#insertLines(this.#lineStart(start), lines, column);
  }

  #insertInFlow(map: YAMLMap, drafted: DraftEntry, last: Pair | undefined): void {
    const [first] = map.items;
    if (last !== undefined) this.#splice(endOf(last), 0, `, ${flowEntry(drafted)}`);
    else this.#splice(startOf(first?.key), 0, `${flowEntry(drafted)}, `);
    if (drafted.remark !== undefined) this.#remark(endOf(map), drafted.remark);
  }

  /** Turns `{}` into a block, which can hold remarks, unless it is within other braces. */
  #fillEmpty(map: YAMLMap, drafted: DraftEntry): void {
    const [start, end] = [startOf(map), endOf(map)];
    const line = this.#text.slice(this.#lineStart(start), start);
    const isFirst = !this.#filled.has(map);
    this.#filled.add(map);
    if (line.includes("{")) {
      this.#splice(start + 1, 0, `${isFirst ? "" : ", "}${flowEntry(drafted)}`);
      if (drafted.remark !== undefined) this.#remark(end, drafted.remark);
      return;
    }
    if (isFirst) this.#splice(start - 1, end - start + 1, "");
    const column = line.length - line.trimStart().length + 2;
    this.#insertLines(this.#nextLine(end), blockLines(drafted), column);
  }

  #insertLines(at: number, lines: readonly string[], column: number): void {
    const indented = lines.map((line) => (line === "" ? "" : `${" ".repeat(column)}${line}`));
    this.#splice(at, 0, indented.map((line) => `${line}${this.#lineEnd}`).join(""), column);
  }

  /** Adds a remark at the end of the line, after an existing one. */
  #remark(position: number, remark: string): void {
    const end = this.#contentEndOfLine(position);
    if (this.#remarked.has(end)) return;
    this.#remarked.add(end);
    this.#splice(end, 0, ` # ${remark}`);
  }

  #contentEndOfLine(position: number): number {
    let end = this.#nextLine(position) - 1;
    while (end > position && /\s/.test(this.#text.charAt(end - 1))) end -= 1;
    return end;
  }

  #splice(at: number, remove: number, insert: string, column = 0): void {
    this.#splices.push({ at, remove, insert, column });
  }

  #lineStart(position: number): number {
    return this.#text.lastIndexOf("\n", position - 1) + 1;
  }

  /** Start of the line after the one that holds the last character before the position. */
  #nextLine(position: number): number {
    let last = position;
    while (last > 0 && /\s/.test(this.#text.charAt(last - 1))) last -= 1;
    const end = this.#text.indexOf("\n", last);
    return end === -1 ? this.#text.length : end + 1;
  }

  #columnOf(position: number): number {
    return position - this.#lineStart(position);
  }

  #dashOf(item: unknown): number {
    return this.#text.lastIndexOf("-", startOf(item) - 1);
  }
}

/** Whether a line, up to a value, only has the key of the value. */
const isKeyAlone = (line: string): boolean => /^\s*[^\s{[]+: $/.test(line);
