/** The tables of the spec language put together. The structure check, the reader and `spec.schema.json` are made from them. */
import {
  type Definition,
  definition,
  type DefinitionSchema,
  type KeyTable,
  map,
  optional,
  orEmpty,
  type ShorthandSchema,
} from "../yaml/node-schema.js";
import { errorDefinitions } from "./tables/errors.js";
import { documentationDefinitions, operation, operationDefinitions } from "./tables/operation.js";
import { serviceDefinitions } from "./tables/service.js";
import { typeDefinitions } from "./tables/types.js";

/** Every definition that others refer to, in the order of `spec.schema.json`. */
export const definitions = {
  ...serviceDefinitions,
  ...operationDefinitions,
  ...typeDefinitions,
  ...errorDefinitions,
  ...documentationDefinitions,
};

const byName: ReadonlyMap<string, Definition> = new Map(Object.entries(definitions));

/** The definition that a node schema refers to. */
export function definitionOf({ name }: DefinitionSchema | ShorthandSchema): Definition {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`The tables refer to '${name}', which is not defined.`);
  return found;
}

/** What a file holds beside an operation. */
export const filePart = {
  place: "a spec file",
  keys: {
    service: optional(definition("service"), "What all operations share; exactly one file has it."),
    source: optional(definition("source"), "The page that the types and the operation of this file were taken from."),
    types: orEmpty(map(definition("type")), "Named types; they can be used in every file."),
  },
};

/** A whole file, as it is checked. */
export const file: Definition = {
  place: filePart.place,
  keys: {
    service: filePart.keys.service,
    source: filePart.keys.source,
    ...group("operation", operation.keys, ["description"]),
    types: filePart.keys.types,
  },
};

/**
 * The keys of a file that only make sense together. The required ones are required as soon as `name` is there, and `name` as
 * soon as any other is, except for those that are `free`.
 */
function group(name: string, keys: KeyTable, free: readonly string[]): KeyTable {
  const others = Object.keys(keys).filter((key) => key !== name && !free.includes(key));
  const rows = Object.entries(keys).map(([key, row]) => {
    const required = key === name ? others : row.required === true ? [name] : row.required;
    return [key, { ...row, required }] as const;
  });
  return Object.fromEntries(rows);
}
