/** The keys of types and fields. */
import { type ConstraintKeyword, constraintRows } from "../../constraints/index.js";
import {
  choice,
  defaulted,
  definition,
  flag,
  json,
  list,
  located,
  map,
  optional,
  orEmpty,
  required,
  requiredWith,
  shorthand,
  text,
  scalarOr,
} from "../../yaml/node-schema.js";

/** The types that need no declaration. */
export const builtinTypes = ["string", "integer", "number", "boolean", "array", "object", "any"] as const;

/** The built-in types that a list of types may name. */
export const listableTypes = ["string", "integer", "number", "boolean", "array", "object"] as const;

const severalTypes = list(located(choice(...listableTypes)));

const typeParts = {
  items: optional(shorthand("field", "type"), "Type of the items of an array: a name, or a type written in place."),
  fields: orEmpty(map(definition("field")), "Fields of an object, by the names they have in a packet."),
};

const enumKeys = {
  enum: optional(list(located(json)), "The only values allowed."),
  enumDescriptions: orEmpty(map(text), "What each value of the enum means."),
};

/** A key whose meaning depends on the kind of the type. */
export type KindKey = keyof typeof typeParts | keyof typeof enumKeys | ConstraintKeyword;

/** The names of the keys that a type may have or not, depending on its kind. */
export const kindKeys: ReadonlySet<string> = new Set(Object.keys({ ...typeParts, ...enumKeys, ...constraintRows }));

/** The mappings within `types` and `fields`. */
export const typeDefinitions = {
  field: {
    place: "a field",
    keys: {
      type: optional(
        located(scalarOr(text, severalTypes)),
        `Type of the value: ${builtinTypes.join(", ")}, or a declared type; or a list of types, any of which is allowed.`,
      ),
      required: flag("Whether the field must be there; false if left out."),
      description: defaulted(text, "", "What the field says."),
      ...typeParts,
      ...enumKeys,
      ...constraintRows,
      unit: optional(text, "Unit of a quantity, such as seconds."),
      default: optional(located(json), "What the server assumes if the field is left out."),
      generate: optional(
        located(choice("random-uint32")),
        "The client fills in the field if the caller leaves it out.",
      ),
      mock: optional(located(choice("unix-seconds", "unique")), "What the mock server answers with."),
      deprecated: optional(text, "Why the field should no longer be used, and what to use instead."),
    },
  },
  type: {
    place: "a type",
    keys: {
      description: defaulted(text, "", "What the type represents."),
      type: optional(
        located(scalarOr(choice(...builtinTypes), severalTypes)),
        "Type of the values, or a list of types, if the declaration is neither an object nor a choice of variants.",
      ),
      ...typeParts,
      ...enumKeys,
      ...constraintRows,
      discriminator: requiredWith(
        ["variants"],
        definition("discriminator"),
        "The fields by which the variants are distinguished.",
      ),
      descriptions: orEmpty(map(text), "Descriptions of the fields that the discriminator names."),
      variants: requiredWith(
        ["discriminator", "descriptions"],
        map(shorthand("variant", "content")),
        "The variants, by the value of the tag: the type of their content, or a mapping.",
      ),
    },
  },
  discriminator: {
    place: "a discriminator",
    keys: {
      tag: required(text, "Field that says which variant it is."),
      content: optional(
        text,
        "Field with the content of the variant; if left out, the fields of the content are beside the tag.",
      ),
    },
  },
  variant: {
    place: "a variant",
    keys: {
      content: required(located(text), "Type of the content, or the object type whose fields are beside the tag."),
      builder: optional(text, "Name of the function that makes one."),
      type: optional(text, "Name of the type; the value of the tag if left out."),
      description: optional(text, "What the variant is."),
    },
  },
};
