/** Makes a spec of many operations out of the project's own: the same operation and types, again and again under other names. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";

/**
 * @param {string} from the spec folder to repeat
 * @param {string} to the folder to write
 * @param {number} count how many operations
 */
export function writeManyOperations(from, to, count) {
  const sections = readdirSync(from)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, section: parse(readFileSync(join(from, name), "utf8")) }));
  mkdirSync(to, { recursive: true });
  const types = Object.assign({}, ...sections.map(({ section }) => section.types));
  for (const { name, section } of sections) {
    if (section.operation === undefined && section.service === undefined) continue;
    const { types: _, ...rest } = section;
    const copies = section.operation === undefined ? 1 : count;
    for (let index = 0; index < copies; index++) {
      const text = section.operation === undefined ? rest : { ...operationCopy(rest, types, index) };
      writeFileSync(join(to, name.replace(/\.yaml$/, `-${index}.yaml`)), stringify(text));
    }
  }
}

/** One more operation, with types of its own: every name that must be unique gets the number. */
function operationCopy(operation, types, index) {
  const names = new Set(Object.keys(types));
  const rename = (name) => (names.has(name) ? `${name}${index}` : name);
  const copy = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => copy(item));
    if (typeof value === "string") return ["type", "items", "content"].includes(key) ? rename(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member, name)]));
  };
  const ownTypes = Object.entries(types).map(([name, type]) => [rename(name), variantsCopy(copy(type), rename, index)]);
  const { samples: _samples, ...rest } = operation;
  return {
    ...copy(rest),
    operation: `${operation.operation}${index}`,
    path: `${operation.path}${index}`,
    request: { ...copy(operation.request), name: `${operation.request.name.replace(/Request$/, "")}${index}Request` },
    response: {
      ...copy(operation.response),
      name: `${operation.response.name.replace(/Response$/, "")}${index}Response`,
    },
    types: Object.fromEntries(ownTypes),
  };
}

/** A variant is a type, and its builder a function, that take their names from the tag unless they are named. */
function variantsCopy(type, rename, index) {
  if (type.variants === undefined) return type;
  const variants = Object.entries(type.variants).map(([tag, variant]) => {
    const { content, ...named } = typeof variant === "string" ? { content: variant } : variant;
    const builder = named.builder ?? tag[0].toLowerCase() + tag.slice(1);
    return [
      tag,
      { ...named, content: rename(content), type: `${named.type ?? tag}${index}`, builder: `${builder}${index}` },
    ];
  });
  return { ...type, variants: Object.fromEntries(variants) };
}
