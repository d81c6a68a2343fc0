/** The tokenizer for JSON text, optionally with comments. */

/** The kind of a token; `bad` and `bad string` are syntax errors. */
export type TokenKind = "{" | "}" | "[" | "]" | ":" | "," | "string" | "scalar" | "end" | "bad" | "bad string";

/** A token and its range. */
export interface Token {
  readonly kind: TokenKind;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const word = /(?:true|false|null)(?!\w)/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const lineComment = /\/\/[^\n\r]*/y;

/** The token at or after an offset. A syntax error is a bad token at its place. */
export function tokenAt(text: string, offset: number, permitsComments: boolean): Token {
  const start = skip(text, offset, permitsComments);
  const character = text[start];
  if (character === undefined) return { kind: "end", start, end: start };
  if (isPunctuation(character)) return { kind: character, start, end: start + 1 };
  if (character === '"') return stringAt(text, start);
  const end = endOf(number, text, start) ?? endOf(word, text, start);
  return end === undefined ? { kind: "bad", start, end: start + 1 } : { kind: "scalar", start, end };
}

/** Skips white space and, if they are permitted, comments. An unfinished comment is not skipped. */
function skip(text: string, offset: number, permitsComments: boolean): number {
  let at = endOf(space, text, offset) ?? offset;
  if (!permitsComments) return at;
  while (text[at] === "/") {
    const end = endOf(lineComment, text, at) ?? endOfBlockComment(text, at);
    if (end === undefined) return at;
    at = endOf(space, text, end) ?? end;
  }
  return at;
}

function endOfBlockComment(text: string, start: number): number | undefined {
  const end = text.startsWith("/*", start) ? text.indexOf("*/", start + 2) : -1;
  return end === -1 ? undefined : end + 2;
}

/** A loop, since a regular expression may run out of stack on a text of megabytes. */
function stringAt(text: string, start: number): Token {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { kind: "string", start, end: at + 1 };
    const next = unit === 0x5c ? endOf(escape, text, at) : at + 1;
    if (next === undefined || unit < 0x20) return { kind: "bad string", start: at, end: at + 1 };
    at = next;
  }
  return { kind: "bad string", start: at, end: at };
}

function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isPunctuation(character: string): character is "{" | "}" | "[" | "]" | ":" | "," {
  return "{}[]:,".includes(character);
}
