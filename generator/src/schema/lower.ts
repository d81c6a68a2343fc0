/** The types of the model as JSON Schema. What differs between the published form and the one for AJV is a `Form`. */
import type { SchemaForm } from "../constraints/constraint.js";
import { constraints, statementsOf } from "../constraints/index.js";
import { foldType } from "../model/fold-type.js";
import type {
  AlternativeType,
  AnyOfType,
  ArrayType,
  EnumMember,
  FieldModel,
  IntegerType,
  NumberType,
  ObjectType,
  StringType,
  TypeName,
  TypeNode,
  UnionType,
} from "../model/types.js";
import type { JsonSchema, JsonType } from "./json-schema.js";

/**
 * The decisions in which two forms of one schema differ. None of them changes what the schema accepts, except that only the
 * form for AJV limits bytes.
 */
export interface Form {
  /** A use of a named type. */
  reference(target: TypeName): JsonSchema;
  /** The values allowed of a scalar, or of several. */
  enumeration(type: JsonType | readonly JsonType[], values: readonly (string | number)[]): JsonSchema;
  /** The form that constraints take in it. */
  readonly name: SchemaForm;
  /** What is beside the types of a union, such as a hint which of them applies. */
  tagged(union: UnionType): JsonSchema;
  /** What a field says beyond its type. */
  annotation(field: FieldModel): JsonSchema;
}

/** The schema of one type. Objects are open: a property that the documentation does not name is accepted. */
export function lower(type: TypeNode, form: Form): JsonSchema {
  const scalar = (one: StringType | IntegerType | NumberType): JsonSchema => ({
    ...lowerScalar(one.kind, one.enum, form),
    ...constraintSchemas(one, form),
  });
  return foldType<JsonSchema>(type, {
    string: scalar,
    integer: scalar,
    number: scalar,
    boolean: () => ({ type: "boolean" }),
    any: () => ({}),
    array: (array) => ({ type: "array", ...arraySchemas(array, form) }),
    object: (object) => lowerObject(object, form),
    union: (union) => ({
      type: "object",
      ...form.tagged(union),
      oneOf: [...new Set(union.variants.map((variant) => variant.type))].map((name) => form.reference(name)),
    }),
    anyOf: (anyOf) => lowerAnyOf(anyOf, form),
    ref: ({ target }) => form.reference(target),
  });
}

/** What a type asks of its values beyond their type and enum. */
function constraintSchemas(type: AlternativeType, form: Form): JsonSchema {
  const not = type.kind === "integer" && type.not !== undefined ? { not: { const: type.not } } : {};
  return { ...statedSchemas(type, form, () => true), ...not };
}

/** The constraints of an array, with what its items are before what is asked of them. */
function arraySchemas(type: ArrayType, form: Form): JsonSchema {
  return {
    ...statedSchemas(type, form, (keyword) => !aboutItems.has(keyword)),
    items: lower(type.items, form),
    ...statedSchemas(type, form, (keyword) => aboutItems.has(keyword)),
  };
}

const aboutItems: ReadonlySet<string> = new Set(
  constraints.filter(({ isAboutItems }) => isAboutItems).map(({ keyword }) => keyword),
);

function statedSchemas(type: AlternativeType, form: Form, isWanted: (keyword: string) => boolean): JsonSchema {
  const stated = statementsOf(type).filter(({ keyword }) => isWanted(keyword));
  return Object.assign({}, ...stated.map(({ schema }) => schema(form.name)));
}

/** Each constraint applies to values of one type and accepts all others, so the members can be one schema. */
function lowerAnyOf({ members }: AnyOfType, form: Form): JsonSchema {
  const values = members.flatMap((member): readonly EnumMember<string | number>[] =>
    "enum" in member ? (member.enum ?? []) : [],
  );
  const types = lowerScalar(
    members.map(({ kind }) => kind),
    values.length === 0 ? undefined : values,
    form,
  );
  return Object.assign(
    {},
    types,
    ...members.map((member) =>
      member.kind === "array" ? arraySchemas(member, form) : constraintSchemas(member, form),
    ),
  );
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
