/** The rule that every field has a type, and the items of an array have no keys that only a field can have. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import { definitions } from "../../grammar/definitions.js";
import { kindKeys } from "../../grammar/tables/types.js";
import type { SpecDocument, TypeSpec } from "../document.js";
import { allFields, allTypes } from "../traverse.js";

/** Reports `spec/missing-key` and `spec/misplaced-key`. */
export function fieldTypes(spec: SpecDocument): readonly Diagnostic[] {
  return [
    ...[...allFields(spec)].flatMap(({ field }) => missingType(field.type)),
    ...[...allTypes(spec)].flatMap(({ items }) =>
      items === undefined ? [] : [...missingType(items), ...fieldKeysOf(items)],
    ),
  ];
}

function missingType({ kind, written, origin }: TypeSpec): readonly Diagnostic[] {
  if (kind !== "any" || written.has("type")) return [];
  const params = { key: "type", place: "a field", meaning: "without it, nothing says what the value is." };
  return [diagnostic("spec/missing-key", origin, params)];
}

const fieldKeys: ReadonlySet<string> = new Set(
  Object.keys(definitions.field.keys).filter((key) => key !== "type" && !kindKeys.has(key)),
);

function fieldKeysOf({ written }: TypeSpec): readonly Diagnostic[] {
  return [...written].flatMap(([key, origin]) =>
    fieldKeys.has(key) ? [diagnostic("spec/misplaced-key", origin, { key, place: "inside `items`" })] : [],
  );
}
