/** The form of a schema that is published: named types as `$defs`, with titles and descriptions. */
import type {
  ApiModel,
  FieldModel,
  PacketModel,
  TypeDefinition,
  TypeName,
  TypeNode,
  UnionType,
} from "../model/types.js";
import { capitalized, enumMembers, prose, unpublishedLimits } from "../model/describe-type.js";
import { defined, type JsonSchema } from "./json-schema.js";
import { type Form, lower } from "./lower.js";
import { definitionOf } from "../model/lookup.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

const schemas = new WeakMap<ApiModel, Map<PacketModel, JsonSchema>>();

/**
 * A self-contained document for one packet: its type at the root, the types that it uses in `$defs`. Three emitters print it,
 * so it is made once for each packet of a model.
 */
export function publishedSchema(model: ApiModel, packet: PacketModel): JsonSchema {
  const ofModel = schemas.get(model) ?? new Map<PacketModel, JsonSchema>();
  schemas.set(model, ofModel);
  const schema = ofModel.get(packet) ?? lowerPacket(model, packet);
  ofModel.set(packet, schema);
  return schema;
}

function lowerPacket(model: ApiModel, packet: PacketModel): JsonSchema {
  const used = new Map<TypeName, JsonSchema>();
  const reach = reaching(model, used, () => form);
  const form = publishedForm(model, (target) => {
    reach(target);
    return `#/$defs/${target}`;
  });
  const { title, description, ...root } = lowerDefinition(definitionOf(model, packet.type), form);
  const size = packet.maxBytes === undefined ? undefined : `At most ${packet.maxBytes} bytes of UTF-8.`;
  return {
    $schema: dialect,
    $id: `urn:${urnPart(model.service.packageName)}:${packet.type}`,
    ...defined({ title }),
    ...described(prose(description, size)),
    ...root,
    ...(used.size === 0 ? {} : { $defs: Object.fromEntries(used) }),
  };
}

/** The packets, and the types that they use, as parts of a larger document, in which the type `X` is at `prefix` + `X`. */
export function componentSchemas(
  model: ApiModel,
  packets: readonly TypeName[],
  prefix: string,
): { readonly [name: string]: JsonSchema } {
  const used = new Map<TypeName, JsonSchema>();
  const reach = reaching(model, used, () => form);
  const published = publishedForm(model, (target) => {
    reach(target);
    return prefix + target;
  });
  const form: Form = {
    ...published,
    name: "component",
    tagged: (union) => ({ ...published.tagged(union), discriminator: discriminator(union, prefix) }),
  };
  packets.forEach(reach);
  return Object.fromEntries(
    model.types.flatMap(({ name }) => {
      const schema = used.get(name);
      return schema === undefined ? [] : [[name, schema] as const];
    }),
  );
}

/** Lowers a named type into `used` when it is first come upon, and with it those that it refers to. */
function reaching(model: ApiModel, used: Map<TypeName, JsonSchema>, form: () => Form): (target: TypeName) => void {
  return (target) => {
    if (used.has(target)) return;
    // A place in the order, and an end to the search if a type contains itself.
    used.set(target, {});
    used.set(target, lowerDefinition(definitionOf(model, target), form()));
  };
}

function discriminator(union: UnionType, prefix: string): NonNullable<JsonSchema["discriminator"]> {
  const mapping = Object.fromEntries(union.variants.map((variant) => [variant.value, prefix + variant.type]));
  return { propertyName: union.tag, mapping };
}

function publishedForm(model: ApiModel, pointerTo: (target: TypeName) => string): Form {
  return {
    name: "published",
    reference: (target) => ({ $ref: pointerTo(target) }),
    enumeration: (type, values) => {
      const [only] = values;
      return values.length === 1 && only !== undefined ? { type, const: only } : { type, enum: values };
    },
    tagged: (union) => ({ required: [union.tag] }),
    annotation: (field) => annotation(model, field),
  };
}

function lowerDefinition(definition: TypeDefinition, form: Form): JsonSchema {
  const { name, type } = definition;
  const size = unpublished(type);
  const description = size === undefined ? definition.description : prose(definition.description, size);
  return { title: name, ...described(description), ...lower(type, form) };
}

function annotation(model: ApiModel, field: FieldModel): JsonSchema {
  const unit = field.unit === undefined ? undefined : `Unit: ${field.unit}.`;
  const members = enumMembers(model, field.type).map(({ value, description }) =>
    description === undefined ? undefined : prose(`${value}: ${description}`),
  );
  const deprecated = field.deprecated === undefined ? undefined : `Deprecated: ${field.deprecated}`;
  return {
    ...described(prose(field.description, unpublished(field.type), unit, ...members, deprecated)),
    ...defined({ deprecated: field.deprecated === undefined ? undefined : true, default: field.default }),
  };
}

/** A sentence about what the schema has no keyword for. */
function unpublished(type: TypeNode): string | undefined {
  const words = unpublishedLimits(type);
  return words.length === 0 ? undefined : capitalized(words.join(", "));
}

function described(description: string): JsonSchema {
  return description === "" ? {} : { description };
}

/** A package name as a part of a URN, which has no `@` or `/`. */
function urnPart(packageName: string): string {
  return packageName.replace(/[^A-Za-z0-9-]+/g, "-").replace(/^-+|-+$/g, "");
}
