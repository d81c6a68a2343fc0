/** Error descriptions that contradict the field table, or name unknown fields. */
import type { Extract } from "../extract/extract.js";
import { sentences } from "../extract/limits/bounds.js";
import { includesType } from "../extract/field-paths.js";
import type { CodeFact, FactType, FieldFact, PageProblem } from "../facts.js";
import { parseType } from "../vocabulary/parse-type.js";
import { compareLimits } from "./check-limits.js";
import { problem } from "./problem-rules.js";
import { describeTypes } from "./describe-type.js";

/** Compares error descriptions with the fields they name. */
export function checkErrors(found: Extract): readonly PageProblem[] {
  const { errorCodes, requestFields } = found.facts;
  // A list of error codes for many operations cannot be compared with fields.
  if (requestFields.length === 0) return duplicates(errorCodes);
  const known = knownNames(found);
  const byName = new Map(requestFields.toReversed().map((field) => [field.name, field]));
  return [
    ...errorCodes.flatMap((code) => [
      ...sentences(code.description).flatMap((sentence) => checkSentence(code, sentence, byName, known)),
      ...checkCount(code, byName),
    ]),
    ...duplicates(errorCodes),
  ];
}

function knownNames({ facts, request, response }: Extract): ReadonlySet<string> {
  const fields = [...facts.requestFields, ...facts.responseFields];
  const shown = [...request.shape.places(), ...response.shape.places()];
  const names = [...fields.flatMap(({ name }) => name.split(".")), ...shown.map(({ name }) => name)];
  return new Set([...names, ...facts.urlParameters.map(({ name }) => name)].map((name) => name.toLowerCase()));
}

function checkSentence(
  code: CodeFact,
  sentence: string,
  byName: ReadonlyMap<string, FieldFact>,
  known: ReadonlySet<string>,
): readonly PageProblem[] {
  const unknown = [...new Set(fieldsNamed(sentence))].filter((name) => !known.has(name.toLowerCase()));
  if (isComplaint(sentence) && unknown.length > 0) {
    return unknown.map((field) => problem("error-names-unknown-field", code.line, { code: code.code, field }));
  }
  const field = onlyField(sentence, byName);
  if (field === undefined) return [];
  return [...checkType(code, sentence, field), ...checkRequired(code, sentence, field)];
}

/** The only request field that a text mentions; undefined if it mentions several or none. */
function onlyField(text: string, byName: ReadonlyMap<string, FieldFact>): FieldFact | undefined {
  const names = new Set(text.split(/[^\w.]+/).map((word) => word.replace(/\.$/, "")));
  const mentioned = [...names].flatMap((name) => byName.get(name) ?? []);
  return mentioned.length === 1 ? mentioned[0] : undefined;
}

function checkType(code: CodeFact, sentence: string, field: FieldFact): readonly PageProblem[] {
  const demanded = demandedType(sentence);
  if (demanded === undefined || field.type === null || includesType(field.type, demanded)) return [];
  if (demanded === "integer" && includesType(field.type, "number")) return [];
  const claim = `must be ${describeTypes(demanded)}`;
  const stated = describeTypes(field.type);
  return [problem("error-contradicts-field", code.line, { code: code.code, field: field.path, claim, stated })];
}

/** `is not an integer`, `is not of the Array type`, `whether the type of the field is String`. */
function demandedType(sentence: string): FactType | undefined {
  const claims = [
    ...sentence.matchAll(/\bnot (?:of )?(?:the |an? )?(?:type )?([A-Za-z]+)/gi),
    ...sentence.matchAll(/\btype of (?:the )?[\w.]+(?: field)? (?:is|must be|should be) (?:an? )?([A-Za-z]+)/gi),
  ];
  const word = claims.map(([, claimed = ""]) => claimed).find((claimed) => typeNames.has(claimed.toLowerCase()));
  const type = word === undefined ? null : parseType(word);
  return typeof type === "string" ? type : undefined;
}

/** Other type words, such as `text` or `list`, are also ordinary words. */
const typeNames = new Set(["array", "boolean", "integer", "number", "object", "string"]);

function checkRequired(code: CodeFact, sentence: string, field: FieldFact): readonly PageProblem[] {
  const isDemanded =
    /\b(?:does not|doesn.t|do not) (?:contain|include|have|specify)\b|\bis missing\b|\b(?:is|was) not (?:specified|set|given)\b|\blacks?\b/i.test(
      sentence,
    );
  if (!isDemanded || field.required !== false) return [];
  const claim = "is required";
  return [
    problem("error-contradicts-field", code.line, { code: code.code, field: field.path, claim, stated: "optional" }),
  ];
}

/** `The number of … exceeds 100`, if only one array is mentioned. */
function checkCount(code: CodeFact, byName: ReadonlyMap<string, FieldFact>): readonly PageProblem[] {
  const field = onlyField(code.description, byName);
  const stated = /\bexceeds? (?:the (?:upper |maximum )?limit (?:of )?)?(\d[\d,]{0,12})\b/i.exec(code.description)?.[1];
  if (field?.maxItems === undefined || stated === undefined) return [];
  const value = Number(stated.replaceAll(",", ""));
  return compareLimits(`number of items of \`${field.path}\``, field.maxItems, field.line, value, code.line);
}

/** Names before the word `field` that are spelled like identifiers. */
function fieldsNamed(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\b([A-Za-z]\w{2,60}) field\b/g)].flatMap(([, name = ""]) =>
    /_|[a-z\d][A-Z]/.test(name) ? [name] : [],
  );
}

function isComplaint(sentence: string): boolean {
  return /\bmissing\b|\bnot (?:contain|include|of|an?|valid|exist|specified)\b|\binvalid\b|\bincorrect\b|\bwrong\b/i.test(
    sentence,
  );
}

function duplicates(codes: readonly CodeFact[]): readonly PageProblem[] {
  const first = new Map<number, CodeFact>();
  return codes.flatMap((code) => {
    const known = first.get(code.code);
    if (known === undefined) first.set(code.code, code);
    const isOther = known !== undefined && known.description !== code.description;
    return isOther ? [problem("duplicate-code", code.line, { code: code.code, line: known.line })] : [];
  });
}
