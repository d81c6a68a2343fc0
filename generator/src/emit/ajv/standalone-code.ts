/** The code that AJV generates for a packet, before it is made a module of the package. */
import type { AnySchemaObject } from "ajv";
import type { ApiModel, PacketModel } from "../../model/types.js";
import { ajvForm } from "../../schema/ajv-form.js";
import type { JsonSchema } from "../../schema/json-schema.js";
import { validationSchema } from "../../schema/validation-schema.js";
import { addStandaloneKeywords } from "./keywords.js";
import { loadAjv, loadStandalone } from "./load-ajv.js";

export interface StandaloneCode {
  /** What AJV printed: an ES module but for the helpers that it requires, and for the schema in it. */
  readonly text: string;
  /** The schema that it was generated from, whose parts the code refers to. */
  readonly schema: AnySchemaObject;
}

/**
 * Has AJV generate the validator of a packet.
 *
 * The schema is in the form that also validates the samples: without references, and with `discriminator`, so that AJV
 * looks at the one variant that the tag names and reports nothing of the others. Each packet gets an instance of its own, so
 * that the names in its code do not depend on other packets.
 */
export function standaloneCode(model: ApiModel, { type }: PacketModel): StandaloneCode {
  const { Ajv } = loadAjv();
  const validated = validationSchema(model, type);
  const schema = ajvForm(validated, "type");
  const flags = {
    allErrors: true,
    discriminator: true,
    strictNumbers: true,
    ownProperties: hasInheritedName(validated),
  };
  // The schema comes from a model that has been checked: AJV need not look at it twice.
  const trust = { strict: false, validateSchema: false, meta: false };
  const ajv = new Ajv({ ...flags, ...trust, code: { source: true, esm: true, lines: true } });
  return { text: loadStandalone()(ajv, addStandaloneKeywords(ajv).compile(schema)), schema };
}

/**
 * Whether a property has a name that every object inherits, such as `constructor`. Only then does AJV look at own properties
 * alone: no other can be inherited in a value that was parsed from JSON, and the check triples the time.
 */
function hasInheritedName({ properties = {}, items, oneOf = [] }: JsonSchema): boolean {
  const isInherited = Object.keys(properties).some((name) => name in Object.prototype);
  const parts = [...Object.values(properties), ...oneOf, ...(items === undefined ? [] : [items])];
  return isInherited || parts.some(hasInheritedName);
}
