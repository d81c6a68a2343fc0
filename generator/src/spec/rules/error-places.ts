/** The rule that an error row refers to fields and URL parameters that exist, and to keywords that can be violated there. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { ErrorSpec, OperationSpec, RaisedBySpec, SpecDocument, UrlParameterSpec } from "../document.js";
import { keywordsAt, namesAfter, type Place, resolvePointer, segmentsOf } from "../resolve-pointer.js";
import { suggester } from "../../text/suggest.js";
import { resolved } from "../traverse.js";

/** Reports `spec/dangling-error` and `spec/impossible-violation`. */
export function errorPlaces(spec: SpecDocument): readonly Diagnostic[] {
  const parameters = spec.services.flatMap((service) => service.urlParameters);
  const check = (error: ErrorSpec, operations: readonly OperationSpec[]): readonly Diagnostic[] =>
    error.raisedBy.flatMap((cause) =>
      cause.in === "url" ? inUrl(error, cause, parameters) : inBody(spec, error, cause, operations),
    );
  return [
    ...spec.services.flatMap((service) => service.errors.flatMap((error) => check(error, spec.operations))),
    ...spec.operations.flatMap((operation) => operation.errors.flatMap((error) => check(error, [operation]))),
  ];
}

/** A row of the service may refer to a field that only some operations have. */
function inBody(
  spec: SpecDocument,
  error: ErrorSpec,
  cause: RaisedBySpec,
  operations: readonly OperationSpec[],
): readonly Diagnostic[] {
  if (operations.length === 0) return [];
  const segments = segmentsOf(cause.at.value);
  const reached = operations.flatMap(({ request }) =>
    resolvePointer(spec, request.type, segments).map((place) => ({
      place,
      keywords: keywordsAt(spec, place, request.maxBytes),
    })),
  );
  if (reached.length === 0) {
    if (leadsToUnknownType(spec, operations, segments)) return [];
    return [dangling(error, cause, "the request", nearestName(spec, operations, segments))];
  }
  const possible = new Set(reached.flatMap(({ keywords }) => [...keywords]));
  if (meetsUnknownProperties(spec, operations, segments)) possible.add("additionalProperties");
  return impossible(error, cause, possible);
}

/** An undocumented property has no place of its own; only a wildcard among the properties of an object matches it. */
function meetsUnknownProperties(
  spec: SpecDocument,
  operations: readonly OperationSpec[],
  segments: readonly string[],
): boolean {
  const last = segments.at(-1);
  const isObject = (place: Place): boolean => ["object", "union"].includes(resolved(spec, place.type)?.kind ?? "");
  if (last === "**")
    return operations.some(({ request }) => resolvePointer(spec, request.type, segments).some(isObject));
  return (
    last === "*" &&
    operations.some(({ request }) => resolvePointer(spec, request.type, segments.slice(0, -1)).some(isObject))
  );
}

/** The fields of an undeclared type are unknown; that it is undeclared is reported elsewhere. */
function leadsToUnknownType(
  spec: SpecDocument,
  operations: readonly OperationSpec[],
  segments: readonly string[],
): boolean {
  return segments.some((_, index) =>
    operations.some(({ request }) =>
      resolvePointer(spec, request.type, segments.slice(0, index)).some(
        (place) => resolved(spec, place.type) === undefined,
      ),
    ),
  );
}

/** A hint for the first segment that leads nowhere: the name that was probably meant. */
function nearestName(spec: SpecDocument, operations: readonly OperationSpec[], segments: readonly string[]): string {
  for (const [index, segment] of segments.entries()) {
    const before = operations.flatMap(({ request }) => resolvePointer(spec, request.type, segments.slice(0, index)));
    const after = operations.flatMap(({ request }) => resolvePointer(spec, request.type, segments.slice(0, index + 1)));
    if (after.length > 0) continue;
    if (segment === "**") return " `**` is only allowed at the end.";
    const names = namesAfter(spec, before);
    if (names.includes("*")) return " For any item of an array write '*'.";
    return suggester(names)(segment);
  }
  return "";
}

function inUrl(error: ErrorSpec, cause: RaisedBySpec, parameters: readonly UrlParameterSpec[]): readonly Diagnostic[] {
  const [name, ...rest] = segmentsOf(cause.at.value);
  if (name === undefined) return impossible(error, cause, new Set(["path", "method"]));
  const isAny = name === "*" || name === "**";
  const meant = rest.length > 0 ? [] : parameters.filter((parameter) => isAny || parameter.name === name);
  if (meant.length === 0) {
    const hint = suggester(parameters.map((parameter) => parameter.name))(name);
    return [dangling(error, cause, "the URL parameters", hint)];
  }
  return impossible(error, cause, new Set(meant.flatMap(urlKeywordsOf)));
}

/** Any text is a string, so that only an integer can have the wrong type. */
function urlKeywordsOf({ type, minimum, maximum, value }: UrlParameterSpec): readonly string[] {
  return [
    "required",
    ...(type === "integer" ? ["type"] : []),
    ...(value.constant !== undefined ? ["const"] : []),
    ...(minimum === undefined ? [] : ["minimum"]),
    ...(maximum === undefined ? [] : ["maximum"]),
  ];
}

function impossible(error: ErrorSpec, cause: RaisedBySpec, keywords: ReadonlySet<string>): readonly Diagnostic[] {
  const possible = keywords.size === 0 ? "nothing" : [...keywords].join(", ");
  const params = { code: error.code, at: cause.at.value, possible };
  if (cause.on === undefined) {
    return keywords.size > 0
      ? []
      : [diagnostic("spec/impossible-violation", cause.at.origin, { ...params, keyword: "any keyword" })];
  }
  return cause.on
    .filter((keyword) => !keywords.has(keyword.value))
    .map(({ value, origin }) =>
      diagnostic("spec/impossible-violation", origin, { ...params, keyword: `\`${value}\`` }),
    );
}

function dangling(error: ErrorSpec, cause: RaisedBySpec, where: string, hint: string): Diagnostic {
  return diagnostic("spec/dangling-error", cause.at.origin, { code: error.code, at: cause.at.value, where, hint });
}
