/** Lowers the facts of a page to the contract. */
import { limits } from "../constraints/index.js";
import type { CodeFact, FactType, FieldFact, PageFacts, SampleFact } from "../page/facts.js";
import type { JsonValue } from "../json/json-value.js";
import type { Contract, ErrorContract, FieldContract, Limits, PacketContract, Place } from "./contract.js";
import { foldFields } from "./fold.js";
import { memberPointer } from "./field-pointer.js";

/** `file` is the name of the page, as its user knows it. */
export function contractOfPage(facts: PageFacts, file: string): Contract {
  const at = (line: number): Place => ({ file, line });
  const { maxCallFrequency: frequency, maxBodyBytes: body } = facts;
  const place = facts.apiLine === null ? undefined : at(facts.apiLine);
  const path = facts.api === null ? undefined : facts.api.replace(/^\/+/, "");
  return {
    version: undefined,
    hosts: firstOfEach(
      facts.hosts.map(({ host, region, line }) => ({
        host: host.toLowerCase(),
        prose: region ?? "",
        place: at(line),
      })),
      ({ host }) => host,
    ),
    hasDefaultHost: false,
    authentication: undefined,
    urlParameters: firstOfEach(
      facts.urlParameters.map(({ name, description, line }) => ({
        name,
        prose: description,
        credential: undefined,
        details: undefined,
        place: at(line),
      })),
      ({ name }) => name,
    ),
    operations: [
      {
        name: undefined,
        path,
        method: facts.method?.toUpperCase(),
        methodPlace: facts.methodLine === null ? place : at(facts.methodLine),
        frequency: frequency === null ? undefined : { ...frequency, place: at(frequency.line) },
        maxBodyBytes: body === null ? undefined : { bytes: body.bytes, place: at(body.line) },
        request: packetOf(facts.requestFields, facts.requestSamples, at),
        response: packetOf(facts.responseFields, facts.responseSamples, at),
        advice: undefined,
        decisions: [],
        place,
      },
    ],
    errors: errorsOf(facts.errorCodes, at),
  };
}

/** A page may name a thing twice. */
function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

function packetOf(
  fields: readonly FieldFact[],
  samples: readonly SampleFact[],
  at: (line: number) => Place,
): PacketContract {
  const pointers = pointersOf(fields);
  return {
    typeName: undefined,
    fields: foldFields(fields.map((field) => fieldOf(field, pointers.get(field) ?? "", at(field.line)))),
    samples: samples.map(({ packet, line }) => ({ packet, place: at(line) })),
    place: undefined,
  };
}

/**
 * The pointers of the rows of one table.
 *
 * A name may hold a dot: only what comes after the path of its parent is the name. A row may also write its whole path where
 * others write a name: then the part of it that has a row of its own is the parent.
 */
export function pointersOf(fields: readonly FieldFact[]): ReadonlyMap<FieldFact, string> {
  const names = new Map(fields.map(({ path, name }) => [withoutBrackets(path), name]));
  const known = new Map<string, string>();
  const pointerOf = (path: string): string => {
    const pointer = known.get(path) ?? find(path);
    known.set(path, pointer);
    return pointer;
  };
  const find = (path: string): string => {
    const name = names.get(path);
    if (name === undefined || (path !== name && !path.endsWith(`.${name}`))) return splitPath(path);
    const start = path.length - name.length;
    for (let dot = path.lastIndexOf("."); dot > start; dot = path.lastIndexOf(".", dot - 1)) {
      if (names.has(path.slice(0, dot))) return memberPointer(pointerOf(path.slice(0, dot)), path.slice(dot + 1));
    }
    return memberPointer(start === 0 ? "" : pointerOf(path.slice(0, start - 1)), name);
  };
  return new Map(fields.map((field) => [field, pointerOf(withoutBrackets(field.path))]));
}

const withoutBrackets = (path: string): string => path.replaceAll("[]", "");

const splitPath = (path: string): string =>
  path
    .split(".")
    .filter((segment) => segment !== "")
    .reduce(memberPointer, "");

function fieldOf(fact: FieldFact, pointer: string, place: Place): FieldContract {
  const types = fact.type === null ? undefined : typeof fact.type === "string" ? [fact.type] : fact.type;
  return {
    pointer,
    variants: [],
    types,
    itemTypes: undefined,
    required: fact.required ?? undefined,
    enum: fact.enum?.map((value) => asTyped(value, types ?? [])),
    limits: limitsOf(fact),
    constraints: new Map(),
    maxContains: new Map(),
    unit: undefined,
    default: undefined,
    isFilled: false,
    isDeprecated: false,
    isOfService: false,
    typeName: undefined,
    symbols: [],
    prose: fact.description,
    place,
  };
}

/** A table writes the number 1 and the text "1" alike. */
function asTyped(value: JsonValue, types: readonly FactType[]): JsonValue {
  const [type, ...others] = types;
  if (others.length > 0) return value;
  if (type === "string" && typeof value === "number") return String(value);
  const isNumber = (type === "integer" || type === "number") && typeof value === "string";
  return isNumber && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** The facts name limits as the spec does; a page states few of them. */
function limitsOf(fact: Limits): Limits {
  const stated = limits.flatMap(({ keyword }) => {
    const limit = fact[keyword];
    return limit === undefined ? [] : [[keyword, limit] as const];
  });
  return Object.fromEntries(stated);
}

/** A page may list a code twice, with a sentence each. */
function errorsOf(facts: readonly CodeFact[], at: (line: number) => Place): readonly ErrorContract[] {
  const errors = new Map<number, ErrorContract>();
  for (const { code, description, line } of facts) {
    const known = errors.get(code);
    const prose = known === undefined ? description : `${known.prose}\n${description}`;
    errors.set(code, {
      code,
      name: undefined,
      retry: undefined,
      causes: undefined,
      operations: undefined,
      isDeprecated: undefined,
      prose,
      place: known?.place ?? at(line),
    });
  }
  return [...errors.values()];
}
