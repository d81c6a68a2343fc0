/** Two other programs that judge by the published schema alone, as a user would set them up: AJV and Hyperjump. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";

/** AJV looks at inherited properties unless it is told not to, and warns of each list of types. */
export function compileWithAjv({ schema }) {
  return new Ajv2020({ ownProperties: true, allowUnionTypes: true }).compile(schema);
}

export async function compileWithHyperjump({ schema }) {
  registerSchema(schema);
  const judge = await validate(schema.$id);
  return (packet) => judge(packet).valid;
}
