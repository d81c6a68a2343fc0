/** The one table of everything that can be said against a page, in a sentence each; `{name}` stands for a parameter. */
import type { PageProblem } from "../facts.js";

export const problemRules = {
  // ---- what the page says against itself ----
  "type-contradicts-samples": "The table says that `{path}` is {stated}, but every sample has {shown} there.",
  "sample-refused-by-table": "The sample does not fit the table: {problem}.",
  "sample-field-not-in-table": "The samples have `{path}`, which the table lacks.",
  "limit-stated-twice": "The greatest {what} is {first} in one place (line {line}) and {second} here.",
  "error-contradicts-field": "Error {code} says that `{field}` {claim}, but the table says that it is {stated}.",
  "error-names-unknown-field": "Error {code} is about the field `{field}`, which no table and no sample has.",
  "path-contradicts-url": "The table names the path `{table}`, but the sample URL has `{url}`.",
  "duplicate-field": "`{path}` has a row of its own twice; the other is on line {line}.",
  "duplicate-code": "Error {code} stands in the table twice, with another text on line {line}.",

  // ---- what could not be read, or only with good will ----
  "sample-not-strict-json": "The sample is not JSON as it stands: it has {oddities}.",
  "sample-unreadable": "The sample cannot be read as JSON: {problem}.",
  "code-not-read": "This looks like a packet, but nothing says whether it is a request or a response.",
  "ragged-row": "The row of `{name}` has not as many cells as its table; they were told apart by what they hold.",
  "type-unreadable": "The type of `{name}` cannot be read: `{text}`.",
  "required-is-conditional": "Whether `{name}` is required depends on a condition: `{text}`.",
  "required-is-unreadable": "Whether `{name}` is required cannot be read: `{text}`.",
  "required-is-contradictory": "The row says two things about whether `{name}` is required: `{text}`.",
  "required-is-unmarked": "Whether `{name}` is required is not said: its cell is empty where others have a mark.",
  "name-unclear": "`{text}` stands beside the name `{name}`, and may be part of it or not.",
  "field-outdated": "The page calls `{name}` {state}.",
  "item-not-read": "This item of the list of fields could not be read: `{text}`.",
  "host-unclear": "`{text}` seems to hold the name of a host, which runs into other words and was not read.",
  "row-is-struck-out": "The row of `{text}` is struck out or called removed, and was left out.",
  "row-is-title": "The row `{text}` goes across its whole table, and was taken for a title.",
  "error-code-unreadable": "This row of the error table begins with `{text}`, which is no code.",
  "table-not-read": "The table under `{heading}` was not read: its columns are {columns}.",
  "fields-not-read": "The samples of the {side} have fields, but no table or list of them was read.",
  "page-breaks-off": "The page breaks off here, {where}.",
  "missing-part": "The page has no {part} that could be read.",
} as const;

export type ProblemRule = keyof typeof problemRules;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Makes a problem of one rule. The compiler checks that the parameters are the ones that its sentence names. */
export function problem<Rule extends ProblemRule>(
  rule: Rule,
  line: number,
  params: { readonly [Name in Placeholder<(typeof problemRules)[Rule]>]: string | number },
): PageProblem {
  const values = new Map<string, string | number>(Object.entries(params));
  const message = problemRules[rule].replace(/\{(\w+)\}/g, (_, name: string) => shown(String(values.get(name) ?? "")));
  return { rule, message, line };
}

const longestParameter = 200;

/** Text from a page, on one line and without characters that would drive a terminal. */
function shown(text: string): string {
  const short = text.length > longestParameter ? `${text.slice(0, longestParameter)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ");
}
