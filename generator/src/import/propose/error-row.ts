/** Owns the proposal of an error row: a name, words of our own, a retry rule, and the violations that its text plainly names. */
import type { ErrorContract, FieldContract, OperationContract } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import { plainWording } from "../../contract/wording.js";
import { typeName } from "../../model/names.js";
import { type DraftEntry, entry, mapOf } from "../../yaml/edit/draft.js";
import { type Cause, causesIn, retryFor } from "./causes.js";
import { nameFromText, sentenceFromName } from "./names.js";

export interface ErrorProposal {
  readonly name: string;
  readonly draft: DraftEntry;
}

/** `taken` are the names that other rows have. */
export function proposeError(
  { code, prose, place }: ErrorContract,
  operation: OperationContract,
  taken: ReadonlySet<string>,
): ErrorProposal {
  const text = plainWording(prose);
  const field = fieldIn(prose, operation.request.fields);
  const named = causesIn(text);
  // What is said of a field is not about the packet as a whole.
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

/** The first field of the request that the text plainly names; the outermost, if two have the name. */
function fieldIn(text: string, fields: readonly FieldContract[]): FieldContract | undefined {
  const byDepth = [...fields].sort((one, other) => depthOf(one) - depthOf(other));
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu)) {
    const name = word.slice(word.lastIndexOf(".") + 1);
    const found = byDepth.find((field) => lastName(field) === name);
    if (found !== undefined && isNaming(text, index, word)) return found;
  }
  return undefined;
}

/** Whether a word stands for a field rather than for itself: by how it is written, or by the word beside it. */
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
  if (first?.alone !== undefined && field === undefined) return first.alone;
  const suffix = first?.suffix ?? "";
  return `${nameFromText(prose, suffix)}${suffix}` || "UnnamedError";
}

/** A term that is written as in code, and is what the text is about. */
function termIn(prose: string): string | undefined {
  const [term] = /\b[A-Za-z]+[a-z][A-Z]\w{0,40}\b/.exec(prose) ?? [];
  return term === undefined ? undefined : typeName(term);
}

/** A fault that the packet shows by itself. */
const isFormal = ({ name }: Cause): boolean => ["absent", "type", "invalid", "json"].includes(name);

function descriptionFor(causes: readonly Cause[], field: FieldContract | undefined, name: string): string {
  const [first] = causes;
  if (first === undefined) return sentenceFromName(name);
  if (field === undefined) return (first.alone === name ? first.saysAlone : undefined) ?? sentenceFromName(name);
  const both = causes.filter((cause) => cause.name === "absent" || cause.name === "type");
  if (both.length === 2) return `\`${lastName(field)}\` is absent or has the wrong type.`;
  return first.says.replace("{field}", lastName(field));
}

/** What raises the code, where the text ties it to a field, or to the packet as a whole, and to a fault that a packet can have. */
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

/** What can be violated at a field. */
function possibleAt({ types, required, limits }: FieldContract): ReadonlySet<string> {
  return new Set([
    ...(required === true ? ["required"] : []),
    ...(types === undefined ? [] : ["type"]),
    ...Object.keys(limits),
  ]);
}

/** Contracts leave array indices out; a spec writes `*` for them. */
function indexed(field: FieldContract, { request }: OperationContract): string {
  const segments = field.pointer.split("/").slice(1);
  let [pointer, written] = ["", ""];
  for (const segment of segments) {
    const around = request.fields.find((other) => other.pointer === pointer);
    if (around?.types?.includes("array") === true) written += "/*";
    pointer += `/${segment}`;
    written += `/${segment}`;
  }
  return written;
}
