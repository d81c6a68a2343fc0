/** Error texts that say something else of a field than its table, or speak of fields that are not there. */
import type { Extract } from "../extract/extract.js";
import { sentences } from "../extract/limits/bounds.js";
import { offers } from "../extract/field-paths.js";
import type { CodeFact, FactType, FieldFact, PageProblem } from "../facts.js";
import { parseType } from "../vocabulary/cell-words.js";
import { differing } from "./check-limits.js";
import { problem } from "./problem-rules.js";
import { typeWords } from "./wording.js";

export function checkErrors(found: Extract): readonly PageProblem[] {
  const { errorCodes, requestFields } = found.facts;
  // A list of codes of many operations has nothing to be compared with.
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

/** The one field of the request that a text mentions; undefined where it mentions several or none. */
function onlyField(text: string, byName: ReadonlyMap<string, FieldFact>): FieldFact | undefined {
  const names = new Set(text.split(/[^\w.]+/).map((word) => word.replace(/\.$/, "")));
  const mentioned = [...names].flatMap((name) => byName.get(name) ?? []);
  return mentioned.length === 1 ? mentioned[0] : undefined;
}

function checkType(code: CodeFact, sentence: string, field: FieldFact): readonly PageProblem[] {
  const demanded = demandedType(sentence);
  if (demanded === undefined || field.type === null || offers(field.type, demanded)) return [];
  if (demanded === "integer" && offers(field.type, "number")) return [];
  const claim = `must be ${typeWords(demanded)}`;
  const stated = typeWords(field.type);
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

/** Other words of types, such as `text` or `list`, are words of prose as well. */
const typeNames = new Set(["array", "boolean", "integer", "number", "object", "string"]);

function checkRequired(code: CodeFact, sentence: string, field: FieldFact): readonly PageProblem[] {
  const isDemanded =
    /\b(?:does not|doesn.t|do not) (?:contain|include|have|specify)\b|\bis missing\b|\b(?:is|was) not (?:specified|set|given)\b|\blacks?\b/i.test(
      sentence,
    );
  if (!isDemanded || field.required !== false) return [];
  const claim = "must not be missing";
  return [
    problem("error-contradicts-field", code.line, { code: code.code, field: field.path, claim, stated: "optional" }),
  ];
}

/** `The number of … exceeds 100`, where one array alone is mentioned. */
function checkCount(code: CodeFact, byName: ReadonlyMap<string, FieldFact>): readonly PageProblem[] {
  const field = onlyField(code.description, byName);
  const stated = /\bexceeds? (?:the (?:upper |maximum )?limit (?:of )?)?(\d[\d,]{0,12})\b/i.exec(code.description)?.[1];
  if (field?.maxItems === undefined || stated === undefined) return [];
  const value = Number(stated.replaceAll(",", ""));
  return differing(`number of elements of \`${field.path}\``, field.maxItems, field.line, value, code.line);
}

/** Names before or behind the word `field` that are spelled as no word of prose is. */
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
