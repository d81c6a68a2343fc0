/** The structure that the samples of one side show: every place in them, and the types of the values there. */
import { jsonType } from "../../json/json-type.js";
import type { JsonValue } from "../../json/json-value.js";
import type { FactType } from "../facts.js";
import type { Sample } from "./samples.js";

/** A place shown by samples, such as `Items[].Price`. */
export interface ShownPlace {
  readonly path: string;
  readonly name: string;
  /** The path of the parent object; empty at the top level. */
  readonly parent: string;
  readonly values: readonly ShownValue[];
}

/** A value of a sample, by type. */
export interface ShownValue {
  readonly type: FactType | "null";
}

/** The places in the samples of one side. */
export class SampleShape {
  readonly #places = new Map<string, { readonly place: ShownPlace; readonly values: ShownValue[] }>();
  readonly #byName = new Map<string, ShownPlace[]>();
  readonly #parents = new Set<string>();

  constructor(samples: readonly Sample[]) {
    for (const { read } of samples) if (read.outline !== undefined) this.#add(read.outline, "");
  }

  at(path: string): ShownPlace | undefined {
    return this.#places.get(path)?.place;
  }

  /** The places with this name, outermost first. */
  named(name: string): readonly ShownPlace[] {
    return this.#byName.get(name) ?? [];
  }

  /** Whether the samples have an object at a path. A path that ends with `[]` is that of the elements. */
  hasObject(path: string): boolean {
    return this.#parents.has(path);
  }

  /** The paths of nested objects that look like maps: two keys or more, none a known name, all values of one type. */
  maps(isKnown: (name: string) => boolean): readonly string[] {
    const byParent = new Map<string, ShownPlace[]>();
    for (const place of this.places()) {
      const siblings = byParent.get(place.parent) ?? [];
      siblings.push(place);
      byParent.set(place.parent, siblings);
    }
    const found = [...byParent].filter(([parent, places]) => {
      const types = new Set(places.flatMap(({ values }) => values.map(({ type }) => type)));
      return parent !== "" && places.length > 1 && types.size === 1 && !places.some(({ name }) => isKnown(name));
    });
    return found.map(([parent]) => parent);
  }

  places(): readonly ShownPlace[] {
    return [...this.#places.values()].map(({ place }) => place);
  }

  /** `parent` is the path of the elements for an array. Depth was limited when the text was parsed. */
  #add(value: JsonValue, path: string): void {
    if (Array.isArray(value)) for (const element of value) this.#add(element, `${path}[]`);
    else if (typeof value === "object" && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        const inner = path === "" ? name : `${path}.${name}`;
        this.#record(inner, name, path, child);
        this.#add(child, inner);
      }
    }
  }

  #record(path: string, name: string, parent: string, value: JsonValue): void {
    const shown = { type: jsonType(value) };
    const known = this.#places.get(path);
    if (known !== undefined) {
      known.values.push(shown);
      return;
    }
    const values = [shown];
    const place = { path, name, parent, values };
    this.#places.set(path, { place, values });
    this.#parents.add(parent);
    const same = this.#byName.get(name) ?? [];
    same.push(place);
    this.#byName.set(name, same);
  }
}
