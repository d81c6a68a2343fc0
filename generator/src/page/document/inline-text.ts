/**
 * The plain text of inline Markdown: code spans, links, emphasis, HTML tags, escapes and character references.
 *
 * CommonMark parsers pair brackets and asterisks in time that grows with the square of the line length. This scanner
 * looks at every character a bounded number of times.
 */
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { isBadge } from "./html-text.js";
import { codeEnd, codeStart, plainText, struckEnd, struckStart, withoutMarks } from "./marked-text.js";
import { superscriptText } from "./superscript.js";
import { bullet, tidy } from "./tidy.js";

/** Longer tags and link targets are treated as text, to bound the searches. */
const maxMarkupLength = 2000;

/** The plain text of a paragraph or a table cell. */
export function inlineText(source: string): string {
  return plainText(markedInlineText(source));
}

/** The same text with marks around code and struck-out text. */
export function markedInlineText(source: string): string {
  return tidy(new InlineScanner(withoutMarks(source)).text());
}

class InlineScanner {
  readonly #source: string;
  readonly #out: string[] = [];
  /** Indexes in `#out` of opening brackets that can still become links. */
  readonly #brackets: number[] = [];
  /** Lengths of backtick runs that have no closing run. */
  readonly #unclosed = new Set<number>();
  /** The position of the last strikethrough mark, and whether such text is open. */
  readonly #lastTildes: number;
  #isStruck = false;
  /** A single asterisk in the text has no partner. */
  readonly #hasLoneAsterisk: boolean;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#lastTildes = source.lastIndexOf("~~");
    const asterisk = source.indexOf("*");
    this.#hasLoneAsterisk = asterisk !== -1 && asterisk === source.lastIndexOf("*");
  }

  text(): string {
    while (this.#at < this.#source.length) {
      const from = this.#at;
      if (!this.#markup(this.#source.charAt(from))) {
        this.#out.push(this.#source.charAt(from));
        this.#at = from + 1;
      }
    }
    return this.#out.join("");
  }

  /** Reads the markup at this position; false if the character is plain text. */
  #markup(character: string): boolean {
    switch (character) {
      case "\\":
        return this.#escape();
      case "`":
        return this.#code();
      case "*":
        return this.#emphasis();
      case "<":
        return this.#tag();
      case "&":
        return this.#reference();
      case "~":
        return this.#struck();
      case "[":
        if (this.#footnote()) return true;
        this.#brackets.push(this.#out.length);
        return false;
      case "]":
        return this.#link();
      default:
        return false;
    }
  }

  #escape(): boolean {
    const next = this.#source.charAt(this.#at + 1);
    if (!/^[!-/:-@[-`{-~]$/.test(next)) return false;
    return this.#replace(next, 2);
  }

  #code(): boolean {
    const run = runLength(this.#source, this.#at, "`");
    const start = this.#at + run;
    const end = this.#unclosed.has(run) ? -1 : closingRun(this.#source, start, run);
    if (end !== -1) {
      return this.#replace(`${codeStart}${this.#source.slice(start, end)}${codeEnd}`, end + run - this.#at);
    }
    this.#unclosed.add(run);
    return this.#replace(this.#source.slice(this.#at, start), run);
  }

  /** Two asterisks are never text. One is text only if it touches words on both sides, or on neither. */
  #emphasis(): boolean {
    const run = runLength(this.#source, this.#at, "*");
    const before = isBlank(this.#source.charAt(this.#at - 1));
    const after = isBlank(this.#source.charAt(this.#at + run));
    const isText =
      this.#hasLoneAsterisk || (before && after) || (run === 1 && !before && !after && !this.#touchesPunctuation(run));
    return this.#replace(isText ? "*".repeat(run) : "", run);
  }

  #touchesPunctuation(run: number): boolean {
    const neighbours = this.#source.charAt(this.#at - 1) + this.#source.charAt(this.#at + run);
    return /[^\p{L}\p{N}]/u.test(neighbours);
  }

  /** `~~text~~`, without spaces directly inside the marks. */
  #struck(): boolean {
    if (runLength(this.#source, this.#at, "~") !== 2) return false;
    const isMark = this.#isStruck
      ? !isBlank(this.#source.charAt(this.#at - 1))
      : this.#at + 2 < this.#lastTildes && !isBlank(this.#source.charAt(this.#at + 2));
    if (!isMark) return this.#replace("~~", 2);
    this.#isStruck = !this.#isStruck;
    return this.#replace(this.#isStruck ? struckStart : struckEnd, 2);
  }

  /** `[^1]` after a word. */
  #footnote(): boolean {
    if (this.#at === 0 || isBlank(this.#source.charAt(this.#at - 1))) return false;
    const [mark, id = ""] = /^\[\^([\w-]{1,20})\](?![+*{?(:])/.exec(this.#source.slice(this.#at, this.#at + 25)) ?? [];
    if (mark === undefined) return false;
    const isBesideWord = /[\p{L}\p{N}`)]/u.test(this.#source.charAt(this.#at - 1));
    return (/^\d+$/.test(id) || isBesideWord) && this.#replace("", mark.length);
  }

  #superscript(): boolean {
    const inner = /^<sup(?:\s[^<>]{0,200})?>([^\n]{0,300}?)<\/sup>/i.exec(this.#source.slice(this.#at, this.#at + 520));
    if (inner === null) return false;
    const content = plainText(tidy(new InlineScanner(inner[1] ?? "").text()));
    return this.#replace(superscriptText(content, withoutMarks(this.#out.slice(-20).join(""))), inner[0].length);
  }

  #tag(): boolean {
    if (/^<sup[\s>]/i.test(this.#source.slice(this.#at, this.#at + 5)) && this.#superscript()) return true;
    const window = this.#source.slice(this.#at, this.#at + maxMarkupLength);
    if (window.startsWith("<!--")) {
      const end = window.indexOf("-->");
      return end !== -1 && this.#replace("", end + 3);
    }
    const end = window.indexOf(">");
    if (end === -1) return false;
    const address = window.slice(1, end);
    if (/^https?:\/\/\S+$/.test(address)) return this.#replace(address, end + 1);
    const text = tagText(/^\/?([a-zA-Z][a-zA-Z0-9-]*)(?:[\s/]|$)/.exec(address)?.[1], address);
    return text !== undefined && this.#replace(text, end + 1);
  }

  #reference(): boolean {
    const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/.exec(
      this.#source.slice(this.#at, this.#at + 34),
    );
    if (found === null) return false;
    const [whole, decimal, hexadecimal, name] = found;
    const text =
      name === undefined ? numbered(Number(decimal ?? `0x${hexadecimal}`)) : decodeNamedCharacterReference(name);
    return text !== false && this.#replace(text, whole.length);
  }

  /** A link becomes its text: the opening bracket and the target are dropped. */
  #link(): boolean {
    const open = this.#brackets.pop();
    if (open === undefined || this.#source.charAt(this.#at + 1) !== "(") return false;
    const end = targetEnd(this.#source, this.#at + 2);
    if (end === undefined) return false;
    const label = this.#out.length - open > maxFootnotePieces ? "" : this.#out.slice(open + 1).join("");
    if (/^(?:\[?\d{1,2})$/.test(label) && /[\p{L}_]$/u.test(this.#out[open - 1] ?? "")) {
      this.#out.length = open;
      return this.#replace("", end - this.#at);
    }
    this.#out[open] = "";
    if (open > 0 && this.#out[open - 1] === "!") this.#out[open - 1] = "";
    return this.#replace("", end - this.#at);
  }

  #replace(text: string, length: number): true {
    this.#out.push(text);
    this.#at += length;
    return true;
  }
}

/** The maximum number of pieces of text in a footnote label, including its bracket. */
const maxFootnotePieces = 4;

const struckTags = new Set(["del", "s", "strike"]);
const codeTags = new Set(["code", "kbd", "samp", "tt"]);

const droppedTags = new Set(
  "a abbr b blockquote dd div dl dt em font h1 h2 h3 h4 h5 h6 i img ins mark nobr ol small span strong sub sup u ul var wbr dx-alert".split(
    " ",
  ),
);

/** The text that replaces a tag; undefined for a placeholder such as `<id>`. */
function tagText(name: string | undefined, source: string): string | undefined {
  const tag = name?.toLowerCase();
  if (tag === undefined) return undefined;
  const isClosing = source.startsWith("/");
  if (struckTags.has(tag)) return isClosing ? struckEnd : struckStart;
  if (codeTags.has(tag)) return isClosing ? codeEnd : codeStart;
  if (tag === "small" || isBadge(/\bclass\s*=\s*["']?([^"'>]*)/i.exec(source)?.[1])) return " ";
  if (tag === "li") return isClosing ? "\n" : `\n${bullet}`;
  if (tag === "br" || tag === "p" || tag === "hr") return "\n";
  return droppedTags.has(tag) ? "" : undefined;
}

function numbered(code: number): string {
  const isMark = code >= 0xfdd0 && code <= 0xfdef;
  const isCharacter = !isMark && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

function runLength(text: string, from: number, character: string): number {
  let end = from;
  while (text.charAt(end) === character) end += 1;
  return end - from;
}

/** The position of the next backtick run of exactly this length, or -1. */
function closingRun(text: string, from: number, length: number): number {
  let at = text.indexOf("`", from);
  while (at !== -1) {
    const run = runLength(text, at, "`");
    if (run === length) return at;
    at = text.indexOf("`", at + run);
  }
  return -1;
}

/** The end of a link target, which can contain balanced parentheses but no line break. */
function targetEnd(text: string, from: number): number | undefined {
  let depth = 1;
  const last = Math.min(text.length, from + maxMarkupLength);
  for (let at = from; at < last; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") return undefined;
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

const isBlank = (character: string): boolean => character.trim() === "";
