/** Owns the way from a field, named by its pointer, to the places in the YAML files where the spec says what it is. */
import { isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import type { Direction } from "../contract/contract.js";
import { memberPointer } from "../contract/field-pointer.js";
import { builtinTypes } from "../grammar/tables/types.js";
import { keyOf, mapIn, textIn, valueIn } from "../yaml/edit/lookup.js";
import type { YamlFile } from "../yaml/edit/yaml-file.js";

/** An entry of a mapping of fields. */
export interface FieldSite {
  readonly file: YamlFile;
  readonly map: YAMLMap;
  readonly pair: Pair;
}

/** What a field says of its values, or of those that its array holds at the innermost. */
export interface LeafSite {
  readonly file: YamlFile;
  /** Undefined where the items are given by the name of a type alone: then `owner` is what says so. */
  readonly map: YAMLMap | undefined;
  readonly owner: YAMLMap;
}

/** An object that has fields, or could have. */
export interface ObjectSite {
  readonly file: YamlFile;
  readonly owner: YAMLMap;
  readonly fields: YAMLMap | undefined;
}

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

  /** Where the field stands; several places, where variants or shared types have it. */
  fieldsAt(pointer: string): readonly FieldSite[] {
    return this.#fields.get(pointer) ?? [];
  }

  leavesAt(pointer: string): readonly LeafSite[] {
    return this.#leaves.get(pointer) ?? [];
  }

  /** The objects in which a field would stand. */
  objectsAt(pointer: string): readonly ObjectSite[] {
    return this.#objects.get(pointer) ?? [];
  }

  /** Whether what stands there is one of several variants, so that nobody can tell to which of them a new field belongs. */
  isChoice(pointer: string): boolean {
    return this.#choices.has(pointer);
  }

  #object(pointer: string, site: ObjectSite): void {
    note(this.#objects, pointer, site);
    for (const pair of site.fields?.items ?? []) {
      const { value } = pair;
      if (!isMap(value) || site.fields === undefined) continue;
      const inner = memberPointer(pointer, keyOf(pair));
      note(this.#fields, inner, { file: site.file, map: site.fields, pair });
      this.#type(inner, site.file, value);
    }
  }

  #type(pointer: string, file: YamlFile, map: YAMLMap): void {
    const items = valueIn(map, "items");
    if (isMap(items)) return this.#type(pointer, file, items);
    if (isScalar(items) && typeof items.value === "string") {
      const isDeclared = this.#declared(pointer, items.value);
      if (!isDeclared) note(this.#leaves, pointer, { file, map: undefined, owner: map });
      return;
    }
    const name = textIn(map, "type");
    if (name !== undefined && this.#declared(pointer, name)) return;
    note(this.#leaves, pointer, { file, map, owner: map });
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

function note<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
