/** The rule that a key has a meaning at its place: lengths on text, limits on numbers, generated values at the top of a request. */
import { constraints } from "../../constraints/index.js";
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import { kindKeys } from "../../grammar/tables/types.js";
import type { FieldSpec, SpecDocument, TypeKind, TypeSpec } from "../document.js";
import { kindsOf } from "../check-value.js";
import { allFields, allTypes, type PlacedField, resolved } from "../traverse.js";

const enumKeys = ["enum", "enumDescriptions"];

/** The parts of a value that a type of each kind can have. */
const partKeys: { readonly [Kind in TypeKind]: readonly string[] } = {
  string: enumKeys,
  integer: enumKeys,
  number: enumKeys,
  boolean: [],
  array: ["items"],
  object: ["fields"],
  any: [],
  ref: [],
  union: [],
  anyOf: [],
};

function belongs(key: string, kind: TypeKind): boolean {
  return partKeys[kind].includes(key) || constraints.some((one) => one.keyword === key && one.appliesTo(kind));
}

const aboutItems: ReadonlySet<string> = new Set(
  constraints.filter(({ isAboutItems }) => isAboutItems).map(({ keyword }) => keyword),
);

const described: { readonly [Kind in TypeKind]: string } = {
  string: "on a string",
  integer: "on an integer",
  number: "on a number",
  boolean: "on a boolean",
  array: "on an array",
  object: "on an object",
  any: "on a value of any type",
  ref: "beside the name of a declared type",
  union: "beside `variants`",
  anyOf: "beside this list of types",
};

/** Reports `spec/misplaced-key`. */
export function misplacedKeys(spec: SpecDocument): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const type of allTypes(spec)) {
    for (const [key, origin] of type.written) {
      if (kindKeys.has(key) && !isMeaningful(key, type)) diagnostics.push(misplaced(key, origin, described[type.kind]));
    }
  }
  for (const placed of allFields(spec)) diagnostics.push(...misplacedInField(spec, placed));
  return [...diagnostics, ...misplacedInService(spec), ...misplacedInRequest(spec), ...misplacedInResponse(spec)];
}

/**
 * Beside a list of types, a constraint must apply to one of the types, and an enum to all of them, since it lists every value.
 * The parts of an array or an object are not allowed there.
 */
function isMeaningful(key: string, type: TypeSpec): boolean {
  if (type.kind !== "anyOf") return belongs(key, type.kind);
  if (key === "items" || key === "fields" || aboutItems.has(key)) return false;
  const kinds = kindsOf(type);
  return enumKeys.includes(key) ? kinds.every((kind) => belongs(key, kind)) : kinds.some((kind) => belongs(key, kind));
}

/** A GET has no body, and so no fields. */
function misplacedInRequest(spec: SpecDocument): readonly Diagnostic[] {
  return spec.operations
    .filter(({ method, request }) => method === "GET" && request.type.fields.length > 0)
    .map(({ request }) => misplaced("fields", request.type.origin, "in the request of a GET, which has no body"));
}

function misplacedInField(spec: SpecDocument, { field, packet }: PlacedField): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (field.generate !== undefined) {
    const { origin } = field.generate;
    if (packet !== "request") diagnostics.push(misplaced("generate", origin, "except in a field of a request itself"));
    else if (kindOf(spec, field) !== "integer") diagnostics.push(misplaced("generate", origin, "except on an integer"));
  }
  if (field.mock !== undefined) {
    const { origin, value } = field.mock;
    const kind = value === "unique" ? "string" : "integer";
    if (packet !== "response") diagnostics.push(misplaced("mock", origin, "except in a field of a response itself"));
    else if (kindOf(spec, field) !== kind) {
      diagnostics.push(misplaced("mock", origin, `with the value ${value} except ${described[kind]}`));
    }
  }
  return diagnostics;
}

function misplacedInService(spec: SpecDocument): readonly Diagnostic[] {
  return spec.services.flatMap(({ urlParameters }) =>
    urlParameters
      .filter((parameter) => parameter.type === "string")
      .flatMap(({ minimum, maximum }) => [
        ...(minimum === undefined ? [] : [misplaced("minimum", minimum.origin, described.string)]),
        ...(maximum === undefined ? [] : [misplaced("maximum", maximum.origin, described.string)]),
      ]),
  );
}

/** Without an envelope an answer is neither a success nor a failure, so there are no such types or statuses. */
function misplacedInResponse(spec: SpecDocument): readonly Diagnostic[] {
  if (spec.services.some((service) => service.envelope !== undefined)) return [];
  return spec.operations.flatMap(({ response }) => [
    ...(response.success === undefined ? [] : [misplaced("success", response.success.origin, "without an envelope")]),
    ...(response.failure === undefined ? [] : [misplaced("failure", response.failure.origin, "without an envelope")]),
    ...(response.partial === undefined ? [] : [misplaced("partial", response.partial.origin, "without an envelope")]),
  ]);
}

const kindOf = (spec: SpecDocument, field: FieldSpec): TypeKind | undefined => resolved(spec, field.type)?.kind;

function misplaced(key: string, origin: Origin, place: string): Diagnostic {
  return diagnostic("spec/misplaced-key", origin, { key, place });
}
