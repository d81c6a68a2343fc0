/** The form of a schema for validation by AJV: references written out, no annotations. */
import type { ApiModel, TypeName } from "../model/types.js";
import type { JsonSchema } from "./json-schema.js";
import { type Form, lower } from "./lower.js";
import { definitionOf } from "../model/lookup.js";

/**
 * The schema of a named type, for AJV with `discriminator: true`.
 *
 * An `enum` has no `type` beside it unless it has values of several, and objects distinguished by a tag have a `discriminator`: an element is validated by the
 * one type that its tag names. Accepts what the published form accepts. References can be written out since a sound spec
 * has no type that contains itself, and none that unfolds without measure.
 */
export function validationSchema(model: ApiModel, typeName: TypeName): JsonSchema {
  const done = new Map<TypeName, JsonSchema>();
  const form: Form = {
    name: "validation",
    reference(target) {
      const schema = done.get(target) ?? lower(definitionOf(model, target).type, form);
      done.set(target, schema);
      return schema;
    },
    enumeration: (type, values) => (typeof type === "string" ? { enum: values } : { type, enum: values }),
    tagged: (union) => ({ discriminator: { propertyName: union.tag } }),
    annotation: () => ({}),
  };
  return form.reference(typeName);
}
