/** A JSON walker that knows offsets, which JSON.parse does not: of values, names, tokens and the first syntax error. */
import { type Token, type TokenKind, tokenAt } from "./tokens.js";

/** Callbacks of a walk, in the order of the text. */
export interface JsonVisitor {
  /** A value starts; the members of an object or array follow until `close`. */
  value?(offset: number, kind: "object" | "array" | "scalar"): void;
  /** A property; its value comes next. */
  name?(offset: number, name: string): void;
  close?(): void;
  /** Every token, except comments and trailing commas. */
  token?(start: number, end: number): void;
}

/** A syntax error: its offset, and what was expected there. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: string;
}

/** The error as a sentence. */
export function describeProblem({ offset, expected }: JsonProblem, text: string): string {
  const found =
    offset >= text.length
      ? "the text ends"
      : `${JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0))} was found`;
  return `The packet is not well-formed JSON: expected ${expected}, but ${found}.`;
}

type Expected = keyof typeof expectations;

const expectations = {
  value: "a value",
  valueOrClose: "a value or `]`",
  name: "a property name in double quotes",
  nameOrClose: "a property name in double quotes or `}`",
  colon: "`:`",
  commaInArray: "`,` or `]`",
  commaInObject: "`,` or `}`",
  end: "the end of the text",
} as const;

const inString = "a character that is allowed in a JSON string";

/** The dialect of a walk. */
export interface WalkOptions {
  /** Permit comments and trailing commas. */
  readonly isJsonc: boolean;
}

/** Walks through a text without recursion. Returns the first syntax error, if there is one. */
export function walkJson(text: string, visitor: JsonVisitor, { isJsonc }: WalkOptions): JsonProblem | undefined {
  const open: ("object" | "array")[] = [];
  let expected: Expected = "value";
  let comma: Token | undefined;
  for (let token = tokenAt(text, 0, isJsonc); ; token = tokenAt(text, token.end, isJsonc)) {
    if (expected === "end" && token.kind === "end") return undefined;
    const next = step(token);
    if (next === undefined)
      return { offset: token.start, expected: token.kind === "bad string" ? inString : expectations[expected] };
    if (comma !== undefined && !isClose(token.kind)) visitor.token?.(comma.start, comma.end);
    comma = token.kind === "," ? token : undefined;
    if (comma === undefined) visitor.token?.(token.start, token.end);
    expected = next;
  }

  /** What is expected after the token; undefined if the token is not allowed here. */
  function step(token: Token): Expected | undefined {
    switch (expected) {
      case "value":
      case "valueOrClose":
        return token.kind === "]" && expected === "valueOrClose" ? leave() : enter(token);
      case "name":
      case "nameOrClose":
        if (token.kind === "}" && expected === "nameOrClose") return leave();
        if (token.kind !== "string") return undefined;
        visitor.name?.(token.start, nameAt(token));
        return "colon";
      case "colon":
        return token.kind === ":" ? "value" : undefined;
      case "commaInArray":
        if (token.kind === "]") return leave();
        return token.kind === "," ? (isJsonc ? "valueOrClose" : "value") : undefined;
      case "commaInObject":
        if (token.kind === "}") return leave();
        return token.kind === "," ? (isJsonc ? "nameOrClose" : "name") : undefined;
      case "end":
        return undefined;
    }
  }

  function nameAt({ start, end }: Token): string {
    const name = text.slice(start + 1, end - 1);
    return name.includes("\\") ? String(JSON.parse(text.slice(start, end))) : name;
  }

  function enter({ kind, start }: Token): Expected | undefined {
    if (kind === "string" || kind === "scalar") {
      visitor.value?.(start, "scalar");
      return afterValue();
    }
    if (kind !== "{" && kind !== "[") return undefined;
    const container = kind === "{" ? "object" : "array";
    visitor.value?.(start, container);
    open.push(container);
    return kind === "{" ? "nameOrClose" : "valueOrClose";
  }

  function leave(): Expected {
    open.pop();
    visitor.close?.();
    return afterValue();
  }

  function afterValue(): Expected {
    const container = open.at(-1);
    if (container === undefined) return "end";
    return container === "array" ? "commaInArray" : "commaInObject";
  }
}

const isClose = (kind: TokenKind): boolean => kind === "]" || kind === "}";
