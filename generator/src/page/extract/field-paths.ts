/** The path of each table row in its packet, from dotted names, samples and descriptions. */
import type { FactType } from "../facts.js";
import type { SampleShape, ShownPlace } from "./sample-shape.js";

/** The parts of a row that decide its path. */
export interface PlacedRow {
  readonly name: string;
  readonly type: FactType | readonly FactType[] | null;
  readonly description: string;
  /** The parent field named by the text before the table. */
  readonly within: string | undefined;
}

/** The path of each row, in order. */
export function fieldPaths(rows: readonly PlacedRow[], shape: SampleShape): readonly string[] {
  const placer = new Placer(rows, shape);
  placer.placePlaceholders();
  placer.placeShown();
  placer.placeHidden();
  return placer.paths.map((path, index) => path ?? rows[index]?.name ?? "");
}

class Placer {
  readonly paths: (string | undefined)[];
  readonly #rows: readonly PlacedRow[];
  readonly #shape: SampleShape;
  /** The rows whose path is known, by path. */
  readonly #taken = new Map<string, PlacedRow>();
  readonly #firstOfName = new Map<string, number>();

  constructor(rows: readonly PlacedRow[], shape: SampleShape) {
    this.#rows = rows;
    this.#shape = shape;
    this.paths = rows.map(() => undefined);
    for (const [index, { name }] of rows.entries()) {
      if (!this.#firstOfName.has(name)) this.#firstOfName.set(name, index);
    }
  }

  /** Rows that describe keys rather than name one. They belong to the only object whose keys no row names, if there is one. */
  placePlaceholders(): void {
    const [map, ...others] = this.#shape.maps((name) => this.#firstOfName.has(name));
    if (map === undefined || others.length > 0) return;
    for (const [index, { name }] of this.#rows.entries()) {
      if (isPlaceholder(name) && this.#shape.named(name).length === 0) this.paths[index] = `${map}.${anyKey}`;
    }
  }

  /** Rows with a dotted name, or with a name that occurs in samples. */
  placeShown(): void {
    for (const [index, row] of this.#rows.entries()) {
      if (this.paths[index] !== undefined) continue;
      const parts = nameParts(row.name);
      const path = parts.length > 1 ? this.#dotted(parts) : this.#choose(row, index)?.path;
      this.paths[index] = path;
      if (path !== undefined && !this.#taken.has(path)) this.#taken.set(path, row);
    }
  }

  /** Rows that no sample shows. They belong to the field whose description names them, or to the parent of the rows around them. */
  placeHidden(): void {
    const following = this.#followingParents();
    /** The last object or array whose description has the word, by word. */
    const namedBy = new Map<string, string>();
    for (const [index, row] of this.#rows.entries()) {
      this.paths[index] ??= this.#hidden(row, index, namedBy.get(row.name), following[index] ?? "");
      for (const word of this.#partsNamed(row, this.paths[index] ?? "")) namedBy.set(word, this.paths[index] ?? "");
    }
  }

  #hidden(row: PlacedRow, index: number, namedBy: string | undefined, following: string): string {
    const before = parentOf(this.paths[index - 1] ?? "");
    const surrounding = before === following ? before : "";
    const parent = this.#statedParent(row, index) ?? (namedBy === undefined ? surrounding : this.#elements(namedBy));
    return parent === "" ? row.name : `${parent}.${row.name}`;
  }

  /** For each row, the parent of the next row that has a path. */
  #followingParents(): readonly string[] {
    const parents: string[] = [];
    let parent = "";
    for (let index = this.paths.length - 1; index >= 0; index -= 1) {
      parents[index] = parent;
      const path = this.paths[index];
      if (path !== undefined) parent = parentOf(path);
    }
    return parents;
  }

  /** The words of a description that says what an object or array contains. */
  #partsNamed({ type, description }: PlacedRow, path: string): readonly string[] {
    const isContainer = includesType(type, "object") || includesType(type, "array");
    if (!isContainer || !listsParts.test(description) || holdsScalars(this.#shape.at(path))) return [];
    return description
      .slice(0, maxTextLength)
      .split(/[^\w$]+/)
      .filter((word) => word.length >= shortestName);
  }

  /** Each part except the last is an array if samples or its own row say so. */
  #dotted(parts: readonly string[]): string {
    const [first = "", ...rest] = parts;
    let path = this.#shape.at(first)?.path ?? this.#shape.named(first)[0]?.path ?? first;
    for (const part of rest) path = `${this.#elements(path)}.${part}`;
    return path;
  }

  /** The parent path for children of a field; for an array, that of its elements. */
  #elements(path: string): string {
    const shown = this.#shape.at(path)?.values ?? [];
    if (shown.length > 0) return shown.some(({ type }) => type === "array") ? `${path}[]` : path;
    return includesType(this.#taken.get(path)?.type ?? null, "array") ? `${path}[]` : path;
  }

  /** The best unused place: preferably inside the previous field, or next to it. */
  #choose(row: PlacedRow, index: number): ShownPlace | undefined {
    const stated = this.#statedParent(row, index);
    const places = this.#shape.named(row.name).slice(0, maxPlaces);
    const free = places.filter(({ path, parent }) => !this.#taken.has(path) && (stated ?? parent) === parent);
    if (free.length < 2) return free[0] ?? (stated === undefined ? places[0] : undefined);
    for (let at = index - 1; at >= Math.max(0, index - maxRowsBack); at -= 1) {
      const path = this.paths[at] ?? "";
      const within = free.find(({ parent }) => parent === this.#elements(path));
      const sibling = parentOf(path) === "" ? undefined : free.find(({ parent }) => parent === parentOf(path));
      if (path !== "" && (within ?? sibling) !== undefined) return within ?? sibling;
    }
    return free.toSorted((a, b) => depth(a.path) - depth(b.path))[0];
  }

  #statedParent(row: PlacedRow, index: number): string | undefined {
    if (row.within === undefined) return undefined;
    const at = this.#firstOfName.get(row.within) ?? index;
    const path = at < index ? this.paths[at] : this.#shape.named(row.within)[0]?.path;
    return path === undefined ? undefined : this.#elements(path);
  }
}

/** The path segment for any key. */
export const anyKey = "*";

/** `Any key`, `<key>`, `{key}`, `*`: placeholders, not property names. */
function isPlaceholder(name: string): boolean {
  return name === anyKey || name.includes(" ") || /^(?:<[^<>]{1,60}>|\{[^{}]{1,60}\})$/.test(name);
}

/** Limits that keep the cost linear in the size of the table. */
const maxPlaces = 50;
const maxRowsBack = 200;
const maxTextLength = 20_000;
const shortestName = 3;

/** Words that announce child fields. */
const listsParts = /contain|consist|include|valid value|field|filter|key|attribute|element/i;

/** The segments of a dotted name, without array marks. */
export function nameParts(name: string): readonly string[] {
  if (!/^[\w$.[\]>-]+$/.test(name)) return [name];
  const parts = name.replaceAll("[]", "").replaceAll("->", ".").split(".");
  return parts.some((part) => part === "") ? [name] : parts;
}

/** The path of the parent object; empty at the top level. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

/** Whether the stated type is, or includes, the wanted type. */
export function includesType(type: FactType | readonly FactType[] | null, wanted: FactType): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

/** An array of strings or numbers has no child fields. */
function holdsScalars(place: ShownPlace | undefined): boolean {
  return place?.values.some(({ type }) => type !== "array" && type !== "object" && type !== "null") ?? false;
}

const depth = (path: string): number => path.split(".").length;
