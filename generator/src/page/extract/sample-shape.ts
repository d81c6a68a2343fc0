/** Owns what the samples of one side show of its structure: every place in them, and the types of the values there. */
import type { JsonValue } from "../../json/json-value.js";
import type { FactType } from "../facts.js";
import type { Sample } from "./samples.js";

/** One place that samples show, such as `Items[].Price`. */
export interface ShownPlace {
  readonly path: string;
  readonly name: string;
  /** The path of the object that it stands in; empty at the top. */
  readonly parent: string;
  readonly values: readonly ShownValue[];
}

export interface ShownValue {
  readonly type: FactType | "null";
}

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

  /** The places of a name, outermost first. */
  named(name: string): readonly ShownPlace[] {
    return this.#byName.get(name) ?? [];
  }

  /** Whether an object stands at a path, or as element at one that ends with `[]`. */
  hasObject(path: string): boolean {
    return this.#parents.has(path);
  }

  /** Objects within others with two keys or more, all alike in type, none of which is known by name. */
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

  /** Arrays are gone through, so that `parent` is the path of their elements. The depth was bounded when the text was read. */
  #add(value: JsonValue, path: string): void {
    if (Array.isArray(value)) for (const element of value) this.#add(element, `${path}[]`);
    else if (typeof value === "object" && value !== null) {
      for (const [name, own] of Object.entries(value)) {
        const inner = path === "" ? name : `${path}.${name}`;
        this.#note(inner, name, path, own);
        this.#add(own, inner);
      }
    }
  }

  #note(path: string, name: string, parent: string, value: JsonValue): void {
    const shown = { type: typeOf(value) };
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

export function typeOf(value: JsonValue): FactType | "null" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "string") return "string";
  return typeof value === "boolean" ? "boolean" : "object";
}
