/** The form of a schema that AJV validates correctly, whatever names are in it. */
import type { AnySchemaObject } from "ajv";
import { typesKeyword } from "./ajv-keywords.js";
import { defined, type JsonSchema } from "./json-schema.js";

/** What `formOf` knows of the whole: where references lead, and the keyword for a list of types. */
interface Context {
  readonly root: JsonSchema;
  readonly listKeyword: string;
}

/**
 * The same schema for AJV, which would leave a property named `__proto__` unchecked, and fail at a tag such as `constructor`.
 *
 * @param listKeyword the keyword for a list of types: AJV's own, or ours, whose message is a sentence.
 */
export function ajvForm(root: JsonSchema, listKeyword: "type" | typeof typesKeyword = typesKeyword): AnySchemaObject {
  return formOf(root, { root, listKeyword });
}

function formOf(schema: JsonSchema, context: Context): AnySchemaObject {
  const { discriminator, oneOf, not, type, ...rest } = schema;
  const types = typeof type === "object" ? { [context.listKeyword]: type } : defined({ type });
  const others = { ...types, ...rest, ...subschemas(rest, context), ...defined({ not: not && formOf(not, context) }) };
  const variants = (oneOf ?? []).map((variant) => formOf(variant, context));
  if (discriminator === undefined) return { ...others, ...(oneOf === undefined ? {} : { oneOf: variants }) };
  const { propertyName } = discriminator;
  const tags = (oneOf ?? []).map((variant) => tagsOf(variant, propertyName, context.root));
  if (propertyName !== protoName && !tags.flat().some((tag) => tag in Object.prototype)) {
    return { ...others, discriminator, oneOf: variants };
  }
  const tagged = (allowed: readonly string[]): AnySchemaObject =>
    formOf({ required: [propertyName], properties: Object.fromEntries([[propertyName, { enum: allowed }]]) }, context);
  const branches = variants.map((variant, index) => {
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    return { if: tagged(tags[index] ?? []), then: variant };
  });
  return { ...others, ...tagged(tags.flat()), allOf: branches };
}

function subschemas({ properties, $defs, items }: JsonSchema, context: Context): AnySchemaObject {
  const formed = Object.entries(properties ?? {}).map(([name, part]) => [name, formOf(part, context)] as const);
  const awkward = formed.filter(([name]) => name === protoName).map(([, form]) => [`^${protoName}$`, form]);
  const definitions = Object.entries($defs ?? {}).map(([name, part]) => [name, formOf(part, context)]);
  return defined({
    properties: properties && Object.fromEntries(formed.filter(([name]) => name !== protoName)),
    patternProperties: awkward.length === 0 ? undefined : Object.fromEntries(awkward),
    $defs: $defs && Object.fromEntries(definitions),
    items: items && formOf(items, context),
  });
}

/** AJV checks no property of this name, but it does check one whose name matches a pattern. */
const protoName = "__proto__";

/** The values of the tag that make an object this variant. */
function tagsOf(variant: JsonSchema, tagName: string, root: JsonSchema): readonly string[] {
  const name = variant.$ref?.replace("#/$defs/", "");
  const resolved = name === undefined ? variant : own(root.$defs, name);
  return (own(resolved?.properties, tagName)?.enum ?? []).map(String);
}

function own<T>(members: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}
