/** The proposal of an error row: name, description, retry rule, and the violations that the text clearly names. */
import type { ErrorContract, FieldContract, OperationContract } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import { plainWording } from "../../contract/wording.js";
import { typeName } from "../../model/names.js";
import { type DraftEntry, entry, mapOf } from "../../yaml/edit/draft.js";
import { type Cause, causesIn, retryFor } from "./causes.js";
import { nameFromText, sentenceFromName } from "./names.js";

/** A proposed row, with the name in it. */
export interface ErrorProposal {
  readonly name: string;
  readonly draft: DraftEntry;
}

/** `taken` are the names of other rows. */
export function proposeError(
  { code, prose, place }: ErrorContract,
  operation: OperationContract,
  taken: ReadonlySet<string>,
): ErrorProposal {
  const text = plainWording(prose);
  const field = fieldIn(prose, operation.request.fields);
  const named = causesIn(text);
  // A text about a field is not about the packet as a whole.
  const causes =
    field === undefined ? named : named.filter((cause) => cause.name !== "json" && cause.name !== "too-large");
  const wanted = typeName(nameFor(causes, field, prose));
  const name = taken.has(wanted) ? `${wanted}${Math.abs(code)}` : wanted;
  const raisedBy = violationsFor(causes, field, operation);
  const unraisable =
    raisedBy === undefined ? causes.find((cause) => cause.unraisable !== undefined)?.unraisable : undefined;
  const draft = entry(
    code,
    mapOf(
      entry("name", name),
      entry("description", descriptionFor(causes, field, wanted)),
      entry("retry", retryFor(text, causes)),
      raisedBy && entry("raisedBy", { items: [raisedBy] }),
      unraisable === undefined ? undefined : entry("unraisable", unraisable),
    ),
    `review: proposed from line ${place.line} of the page`,
  );
  return { name, draft };
}

/** The first request field that the text clearly names; the outermost, if several have the name. */
function fieldIn(text: string, fields: readonly FieldContract[]): FieldContract | undefined {
  const byDepth = [...fields].sort((one, other) => depthOf(one) - depthOf(other));
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu)) {
    const name = word.slice(word.lastIndexOf(".") + 1);
    const field = byDepth.find((candidate) => lastName(candidate) === name);
    if (field !== undefined && isNaming(text, index, word)) return field;
  }
  return undefined;
}

/** Whether a word is the name of a field: by its spelling, or by the word next to it. */
function isNaming(text: string, index: number, word: string): boolean {
  if (/[A-Z_\d]/.test(word.slice(1))) return true;
  const [before, after] = [text.slice(0, index).trimEnd(), text.slice(index + word.length).trimStart()];
  const isBeside =
    /^(?:field|parameter|property|key)\b/i.test(after) || /\b(?:field|parameter|property|key)$/i.test(before);
  const isInSentence = before !== "" && !/[.;:!?]$/.test(before);
  return isBeside || (isInSentence && /^[A-Z]/.test(word));
}

const depthOf = ({ pointer }: FieldContract): number => pointer.split("/").length;

const lastName = ({ pointer }: FieldContract): string => memberName(pointer);

function nameFor(causes: readonly Cause[], field: FieldContract | undefined, prose: string): string {
  const [first] = causes;
  const subject = field === undefined ? termIn(prose) : typeName(lastName(field));
  if (subject !== undefined && first !== undefined) {
    if (causes.filter(isFormal).length > 1 || first.name === "invalid") return `Invalid${subject}`;
    if (first.suffix !== undefined && (field !== undefined || first.name === "not-found"))
      return `${subject}${first.suffix}`;
  }
  if (first?.nameAlone !== undefined && field === undefined) return first.nameAlone;
  const suffix = first?.suffix ?? "";
  return `${nameFromText(prose, suffix)}${suffix}` || "UnnamedError";
}

/** The first camel-case term, which is taken as the subject of the text. */
function termIn(prose: string): string | undefined {
  const [term] = /\b[A-Za-z]+[a-z][A-Z]\w{0,40}\b/.exec(prose) ?? [];
  return term === undefined ? undefined : typeName(term);
}

/** Whether the packet alone shows the problem. */
const isFormal = ({ name }: Cause): boolean => ["missing", "type", "invalid", "json"].includes(name);

function descriptionFor(causes: readonly Cause[], field: FieldContract | undefined, name: string): string {
  const [first] = causes;
  if (first === undefined) return sentenceFromName(name);
  if (field === undefined)
    return (first.nameAlone === name ? first.descriptionAlone : undefined) ?? sentenceFromName(name);
  const both = causes.filter((cause) => cause.name === "missing" || cause.name === "type");
  if (both.length === 2) return `\`${lastName(field)}\` is missing or has the wrong type.`;
  return first.description.replace("{field}", lastName(field));
}

/** The violation that raises the code, if the text names a possible violation of a field or of the whole packet. */
function violationsFor(causes: readonly Cause[], field: FieldContract | undefined, operation: OperationContract) {
  const [first] = causes;
  if (first === undefined || first.unraisable !== undefined) return undefined;
  if (first.name === "json") return violation("", ["json"]);
  if (first.name === "too-large" && operation.maxBodyBytes !== undefined && field === undefined)
    return violation("", ["maxBytes"]);
  if (field === undefined) return undefined;
  if (first.name === "invalid") return violation(indexed(field, operation), undefined);
  const possible = possibleAt(field);
  const on = causes.flatMap((cause) => cause.on ?? []).filter((keyword) => possible.has(keyword));
  return on.length === 0 ? undefined : violation(indexed(field, operation), [...new Set(on)]);
}

const violation = (at: string, on: readonly string[] | undefined) =>
  mapOf(entry("at", at), on && entry("on", { items: on }));

/** The keywords that a value of the field can violate. */
function possibleAt({ types, required, limits }: FieldContract): ReadonlySet<string> {
  return new Set([
    ...(required === true ? ["required"] : []),
    ...(types === undefined ? [] : ["type"]),
    ...Object.keys(limits),
  ]);
}

/** The pointer as a spec writes it: with `*` for array indices, which contracts leave out. */
function indexed(field: FieldContract, { request }: OperationContract): string {
  const segments = field.pointer.split("/").slice(1);
  let [pointer, written] = ["", ""];
  for (const segment of segments) {
    const parent = request.fields.find((other) => other.pointer === pointer);
    if (parent?.types?.includes("array") === true) written += "/*";
    pointer += `/${segment}`;
    written += `/${segment}`;
  }
  return written;
}
