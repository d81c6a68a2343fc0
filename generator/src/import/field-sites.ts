/** The places in the YAML files that describe a field, looked up by the pointer of the field. */
import { isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import type { Direction } from "../contract/contract.js";
import { memberPointer } from "../contract/field-pointer.js";
import { builtinTypes } from "../grammar/tables/types.js";
import { keyOf, mapIn, textIn, valueIn } from "../yaml/edit/lookup.js";
import type { YamlFile } from "../yaml/edit/yaml-file.js";

/** The entry of a field in its mapping. */
export interface FieldSite {
  readonly file: YamlFile;
  readonly map: YAMLMap;
  readonly pair: Pair;
}

/** The mapping that constrains the values of a field; for an array, its innermost items. */
export interface LeafSite {
  readonly file: YamlFile;
  /** Undefined if the items are only the name of a type; `owner` then has the key `items`. */
  readonly map: YAMLMap | undefined;
  readonly owner: YAMLMap;
}

/** An object that has or may have fields. */
export interface ObjectSite {
  readonly file: YamlFile;
  readonly owner: YAMLMap;
  readonly fields: YAMLMap | undefined;
}

/** The sites of all fields of one packet. A shared type or a variant gives a field several sites. */
export class FieldSites {
  readonly #files: readonly YamlFile[];
  readonly #fields = new Map<string, FieldSite[]>();
  readonly #leaves = new Map<string, LeafSite[]>();
  readonly #objects = new Map<string, ObjectSite[]>();
  readonly #choices = new Set<string>();

  constructor(files: readonly YamlFile[], operation: YamlFile, direction: Direction) {
    this.#files = files;
    const packet = mapIn(operation.root, direction);
    if (packet !== undefined) this.#object("", { file: operation, owner: packet, fields: mapIn(packet, "fields") });
  }

  /** The entries of the field. */
  fieldsAt(pointer: string): readonly FieldSite[] {
    return this.#fields.get(pointer) ?? [];
  }

  /** The mappings that constrain its values. */
  leavesAt(pointer: string): readonly LeafSite[] {
    return this.#leaves.get(pointer) ?? [];
  }

  /** The objects at a pointer, to which fields can be added. */
  objectsAt(pointer: string): readonly ObjectSite[] {
    return this.#objects.get(pointer) ?? [];
  }

  /** Whether a pointer leads to one of several variants, so that the right one for a new field is unknown. */
  isChoice(pointer: string): boolean {
    return this.#choices.has(pointer);
  }

  #object(pointer: string, site: ObjectSite): void {
    addTo(this.#objects, pointer, site);
    for (const pair of site.fields?.items ?? []) {
      const { value } = pair;
      if (!isMap(value) || site.fields === undefined) continue;
      const inner = memberPointer(pointer, keyOf(pair));
      addTo(this.#fields, inner, { file: site.file, map: site.fields, pair });
      this.#type(inner, site.file, value);
    }
  }

  #type(pointer: string, file: YamlFile, map: YAMLMap): void {
    const items = valueIn(map, "items");
    if (isMap(items)) return this.#type(pointer, file, items);
    if (isScalar(items) && typeof items.value === "string") {
      const isDeclared = this.#declared(pointer, items.value);
      if (!isDeclared) addTo(this.#leaves, pointer, { file, map: undefined, owner: map });
      return;
    }
    const name = textIn(map, "type");
    if (name !== undefined && this.#declared(pointer, name)) return;
    addTo(this.#leaves, pointer, { file, map, owner: map });
    const fields = mapIn(map, "fields");
    if (fields !== undefined || name === "object") this.#object(pointer, { file, owner: map, fields });
  }

  #declared(pointer: string, name: string): boolean {
    if (builtinTypes.some((builtin) => builtin === name)) return false;
    for (const file of this.#files) {
      const types = mapIn(file.root, "types");
      const declaration = types === undefined ? undefined : mapIn(types, name);
      if (declaration === undefined) continue;
      const variants = mapIn(declaration, "variants");
      if (variants === undefined) this.#type(pointer, file, declaration);
      else this.#variants(pointer, declaration, variants);
      return true;
    }
    return false;
  }

  #variants(pointer: string, declaration: YAMLMap, variants: YAMLMap): void {
    this.#choices.add(pointer);
    const discriminator = mapIn(declaration, "discriminator");
    const content = discriminator && textIn(discriminator, "content");
    const inner = content === undefined ? pointer : memberPointer(pointer, content);
    this.#choices.add(inner);
    for (const { value } of variants.items) {
      const name = isMap(value) ? textIn(value, "content") : isScalar(value) ? String(value.value) : undefined;
      if (name !== undefined) this.#declared(inner, name);
    }
  }
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
