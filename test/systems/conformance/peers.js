/** Two other programs that validate with the published schema alone, as a user would set them up: AJV and Hyperjump. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { findingsOf } from "../../support/ajv-findings.js";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";

/** AJV looks at inherited properties by default, and warns of each list of types. */
export function compileWithAjv({ schema }) {
  return new Ajv2020({ ownProperties: true, allowUnionTypes: true }).compile(schema);
}

/**
 * The same schema, by which AJV reports every error. Objects with a tag are validated as the one type that it names, as
 * our messages are; with `oneOf` alone, each error would come with those of all other types.
 */
export function compileForFindings({ schema }) {
  const ajv = new Ajv2020({ ownProperties: true, allErrors: true, discriminator: true, strict: false });
  const check = ajv.compile(withDiscriminators(schema));
  return (packet) => (check(packet) ? [] : findingsOf(check.errors, packet));
}

function withDiscriminators(part) {
  if (Array.isArray(part)) return part.map(withDiscriminators);
  if (typeof part !== "object" || part === null) return part;
  const members = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withDiscriminators(value)]));
  if (!Array.isArray(part.oneOf)) return members;
  const { required, ...others } = members;
  return { ...others, discriminator: { propertyName: required[0] } };
}

export async function compileWithHyperjump({ schema }) {
  registerSchema(schema);
  const validator = await validate(schema.$id);
  return (packet) => validator(packet).valid;
}
