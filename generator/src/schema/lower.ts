/** Lowers types of the model to JSON Schema. What differs between the published form and the judge's is a `Form`. */
import type {
  AlternativeType,
  AnyOfType,
  EnumMember,
  FieldModel,
  ObjectType,
  TagLimit,
  TypeName,
  TypeNode,
  UnionType,
} from "../model/types.js";
import { unreachable } from "../text/unreachable.js";
import { defined, type JsonSchema, type JsonType } from "./json-schema.js";

/**
 * The decisions in which two forms of one schema differ. None of them changes what the schema accepts, but that only the
 * judge's form knows of bytes.
 */
export interface Form {
  /** A use of a named type. */
  reference(target: TypeName): JsonSchema;
  /** The values allowed of a scalar, or of several. */
  enumeration(type: JsonType | readonly JsonType[], values: readonly (string | number)[]): JsonSchema;
  /** A limit of a text in bytes, for which JSON Schema has no word. */
  byteLimit(maxBytes: number): JsonSchema;
  /** How many items of an array may be of which variant; there is a limit at least. */
  tagLimits(limits: readonly TagLimit[]): JsonSchema;
  /** What stands beside the types of a union, such as a hint which of them to look at. */
  tagged(union: UnionType): JsonSchema;
  /** What is said of a field beside what its type says. */
  annotation(field: FieldModel): JsonSchema;
}

/** The schema of one type. Objects are open: a property that the documentation does not name is accepted. */
export function lower(type: TypeNode, form: Form): JsonSchema {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return { ...lowerScalar(type.kind, type.enum, form), ...constraints(type, form) };
    case "boolean":
      return { type: "boolean" };
    case "anyOf":
      return lowerAnyOf(type, form);
    case "any":
      return {};
    case "array":
      return { type: "array", ...constraints(type, form) };
    case "object":
      return lowerObject(type, form);
    case "union":
      return {
        type: "object",
        ...form.tagged(type),
        oneOf: [...new Set(type.variants.map((variant) => variant.type))].map((name) => form.reference(name)),
      };
    case "ref":
      return form.reference(type.target);
    default:
      return unreachable(type);
  }
}

/** What a type says of its values beside which they are and what they hold. */
function constraints(type: AlternativeType, form: Form): JsonSchema {
  switch (type.kind) {
    case "string": {
      const { minLength, maxLength, maxBytes, pattern } = type;
      const byteLimit = maxBytes === undefined ? {} : form.byteLimit(maxBytes);
      return { ...defined({ minLength, maxLength }), ...byteLimit, ...defined({ pattern }) };
    }
    case "integer": {
      const { minimum, maximum } = type;
      return defined({ minimum, maximum, not: type.not === undefined ? undefined : { const: type.not } });
    }
    case "number": {
      const { minimum, maximum } = type;
      return defined({ minimum, maximum });
    }
    case "array": {
      const { minItems, maxItems, uniqueItems, maxContains } = type;
      return {
        ...defined({ minItems, maxItems, uniqueItems: uniqueItems ? true : undefined }),
        items: lower(type.items, form),
        ...(maxContains.length === 0 ? {} : form.tagLimits(maxContains)),
      };
    }
    case "boolean":
    case "object":
      return {};
    default:
      return unreachable(type);
  }
}

/** Each constraint speaks of values of one type, and lets all others pass: so the members can stand in one schema. */
function lowerAnyOf({ members }: AnyOfType, form: Form): JsonSchema {
  const values = members.flatMap((member): readonly EnumMember<string | number>[] =>
    "enum" in member ? (member.enum ?? []) : [],
  );
  const types = lowerScalar(
    members.map(({ kind }) => kind),
    values.length === 0 ? undefined : values,
    form,
  );
  return Object.assign({}, types, ...members.map((member) => constraints(member, form)));
}

function lowerScalar(
  type: JsonType | readonly JsonType[],
  members: readonly EnumMember<string | number>[] | undefined,
  form: Form,
): JsonSchema {
  return members === undefined
    ? { type }
    : form.enumeration(
        type,
        members.map((member) => member.value),
      );
}

function lowerObject(type: ObjectType, form: Form): JsonSchema {
  const required = type.fields.filter((field) => field.required).map((field) => field.name);
  // `fromEntries` defines a property named `__proto__`, where an assignment would set the prototype.
  const properties = Object.fromEntries(
    type.fields.map((field) => [field.name, { ...lower(field.type, form), ...form.annotation(field) }]),
  );
  return { type: "object", ...(required.length === 0 ? {} : { required }), properties };
}
