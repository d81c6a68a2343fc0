/** The replacement of unambiguous non-JSON in a sample: comments, full-width punctuation and unusual spaces. */
import { invisible } from "../document/tidy.js";

const lookalikes: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["：", ":"],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
  ["“", '"'],
  ["”", '"'],
]);

const oddSpace = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]$/;

export interface NormalizedJson {
  /** Without comments, with line numbers preserved. */
  readonly text: string;
  /** Comments by line number. */
  readonly comments: ReadonlyMap<number, string>;
  /** Descriptions of what was replaced. */
  readonly oddities: readonly string[];
}

export function normalizeJson(source: string, firstLine: number): NormalizedJson {
  return new Normalizer(source, firstLine).run();
}

class Normalizer {
  readonly #source: string;
  readonly #text: string[] = [];
  readonly #comments = new Map<number, string>();
  readonly #oddities = new Set<string>();
  #line: number;
  #at = 0;

  constructor(source: string, firstLine: number) {
    this.#source = source;
    this.#line = firstLine;
  }

  run(): NormalizedJson {
    while (this.#at < this.#source.length) this.#step(this.#source.charAt(this.#at));
    return { text: this.#text.join(""), comments: this.#comments, oddities: [...this.#oddities] };
  }

  #step(unit: string): void {
    if (unit === '"') this.#string('"');
    else if (unit === "“" || unit === "”") this.#string("“”");
    else if (unit === "#" || this.#source.startsWith("//", this.#at)) this.#lineComment(unit === "#" ? 1 : 2);
    else if (this.#source.startsWith("/*", this.#at)) this.#blockComment();
    else this.#sign(unit);
  }

  /** A string ends at the end of its line at the latest, so a stray quotation mark affects only one line. */
  #string(closing: string): void {
    let end = this.#at + 1;
    while (end < this.#source.length && !`${closing}\n`.includes(this.#source.charAt(end))) {
      end += this.#source.charAt(end) === "\\" ? 2 : 1;
    }
    const isClosed = end < this.#source.length && this.#source.charAt(end) !== "\n";
    if (closing !== '"') this.#oddities.add("full-width punctuation");
    const source = this.#source.slice(this.#at + 1, end);
    const inside = this.#isName(end + 1) ? source.replace(invisible, "") : source;
    if (inside !== source) this.#oddities.add("invisible characters in a name");
    this.#text.push(`"${closing === '"' ? inside : inside.replaceAll('"', '\\"')}${isClosed ? '"' : ""}`);
    this.#line += countLines(source);
    this.#at = Math.min(this.#source.length, end + (isClosed ? 1 : 0));
  }

  /** Whether the string that ends before this position is a property name. */
  #isName(end: number): boolean {
    return /^\s{0,20}[:：]/.test(this.#source.slice(end, end + 21));
  }

  #lineComment(markLength: number): void {
    const newline = this.#source.indexOf("\n", this.#at);
    const end = newline === -1 ? this.#source.length : newline;
    this.#comment(this.#source.slice(this.#at + markLength, end), end);
  }

  #blockComment(): void {
    const close = this.#source.indexOf("*/", this.#at + 2);
    const end = close === -1 ? this.#source.length : close + 2;
    const comment = this.#source.slice(this.#at + 2, close === -1 ? end : close);
    this.#comment(comment, end);
    this.#text.push("\n".repeat(countLines(comment)));
    this.#line += countLines(comment);
  }

  #comment(text: string, end: number): void {
    this.#comments.set(this.#line, text.replaceAll("`", "").trim());
    this.#oddities.add("comments");
    this.#at = end;
  }

  #sign(unit: string): void {
    const plain = lookalikes.get(unit);
    if (plain !== undefined) this.#oddities.add("full-width punctuation");
    const isOddSpace = oddSpace.test(unit);
    if (isOddSpace) this.#oddities.add("spaces that JSON does not allow");
    this.#text.push(plain ?? (isOddSpace ? " " : unit));
    if (unit === "\n") this.#line += 1;
    this.#at += 1;
  }
}

const countLines = (text: string): number => text.split("\n").length - 1;
