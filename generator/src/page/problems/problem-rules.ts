/** The table of problem rules, each with its message. */
import { escapeParameter, fillTemplate, type TemplateParams } from "../../text/message-template.js";
import type { PageProblem } from "../facts.js";

/** `{name}` is a parameter of `problem`. */
export const problemRules = {
  // ---- contradictions within the page ----
  "type-contradicts-samples": "`{path}` is {stated} in the table, but {shown} in every sample.",
  "sample-refused-by-table": "The sample contradicts the table: {problem}.",
  "sample-field-not-in-table": "`{path}` is in the samples, but missing from the table.",
  "limit-stated-twice": "The maximum {what} is {first} on line {line}, but {second} here.",
  "error-contradicts-field": "`{field}` {claim} according to error {code}, but is {stated} in the table.",
  "error-names-unknown-field": "Error {code} names the field `{field}`, which is not in any table or sample.",
  "path-contradicts-url": "The path is `{table}` in the table, but `{url}` in the sample URL.",
  "duplicate-field": "`{path}` has two rows; the other is on line {line}.",
  "duplicate-code": "Error {code} is listed twice, with a different description on line {line}.",

  // ---- content that could not be read, or not reliably ----
  "sample-not-strict-json": "The sample is not valid JSON as written: it contains {oddities}.",
  "sample-unreadable": "The sample cannot be parsed as JSON: {problem}.",
  "code-not-read": "This looks like a packet, but it is unclear whether it is a request or a response.",
  "ragged-row":
    "The row of `{name}` has more or fewer cells than the header. Its cells were matched to columns by their content.",
  "type-unreadable": "The type of `{name}` is not recognized: `{text}`.",
  "required-is-conditional": "Whether `{name}` is required depends on a condition: `{text}`.",
  "required-is-unreadable": "It is unclear whether `{name}` is required: `{text}`.",
  "required-is-contradictory": "The row contradicts itself on whether `{name}` is required: `{text}`.",
  "required-is-unmarked": "It is unclear whether `{name}` is required: its cell is empty, but other rows have a mark.",
  "name-unclear": "It is unclear whether `{text}` is part of the name next to it, `{name}`.",
  "field-outdated": "The page marks `{name}` as {state}.",
  "item-not-read": "This item in the list of fields could not be read: `{text}`.",
  "host-unclear":
    "`{text}` seems to contain a host name that is not separated from the text around it. It was not read.",
  "row-is-struck-out": "The row of `{text}` is struck out or marked as removed, and was skipped.",
  "row-is-title": "The row `{text}` spans its whole table, and was read as a title.",
  "error-code-unreadable": "This row of the error table starts with `{text}`, which is not an error code.",
  "table-not-read": "The table under `{heading}` was not read because its columns ({columns}) were not recognized.",
  "fields-not-read": "The {side} samples have fields, but no table or list of fields was read.",
  "page-breaks-off": "The page is incomplete: it ends here, {where}.",
  "missing-part": "No {part} could be read from the page.",
} as const;

/** The key of a rule in the table. */
export type ProblemRule = keyof typeof problemRules;

/** Creates a problem. The compiler checks that the parameters are those in the message. */
export function problem<Rule extends ProblemRule>(
  rule: Rule,
  line: number,
  params: TemplateParams<(typeof problemRules)[Rule]>,
): PageProblem {
  return { rule, message: fillTemplate(problemRules[rule], params, onOneLine), line };
}

/** Text from a page can have line breaks. */
function onOneLine(text: string): string {
  return escapeParameter(text.replace(/\s+/g, " "));
}
