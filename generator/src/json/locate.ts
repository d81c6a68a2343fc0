/** The offsets of JSON Pointers in a JSON text. */
import { pointerSegments } from "../../runtime/validation/pointer.js";
import { walkJson, type WalkOptions } from "./walk.js";

/** A wanted place, and the wanted places below it. */
interface Place {
  /** Undefined if there are none: a hostile packet can have a hundred thousand places. */
  within: Map<string, Place> | undefined;
  /** Offsets of the property's name and of the value; undefined if the text has no such place. */
  name: number | undefined;
  value: number | undefined;
}

/**
 * The offset of each pointer: of the value, or with `isName` of the property's name. For a missing value, the start of the
 * closest object or array that exists. Of two properties with the same name the last one counts, as in JSON.parse.
 */
export function locate(
  text: string,
  wanted: readonly { readonly path: string; readonly isName: boolean }[],
  options: WalkOptions,
): number[] {
  const root = newPlace();
  for (const { path } of wanted) placeAt(root, path);
  fill(text, root, options);
  return wanted.map(({ path, isName }) => {
    let found = root.value ?? 0;
    let place: Place | undefined = root;
    for (const segment of pointerSegments(path)) {
      place = place?.within?.get(segment);
      if (place?.value === undefined) return found;
      found = place.value;
    }
    return isName ? (place?.name ?? found) : found;
  });
}

const newPlace = (): Place => ({ within: undefined, name: undefined, value: undefined });

function placeAt(root: Place, path: string): void {
  let place = root;
  for (const segment of pointerSegments(path)) {
    place.within ??= new Map();
    const within: Place = place.within.get(segment) ?? newPlace();
    place.within.set(segment, within);
    place = within;
  }
}

/** An object or array that contains the current position. */
interface Level {
  readonly place: Place | undefined;
  /** Next index of an array; undefined in an object. */
  index: number | undefined;
}

function fill(text: string, root: Place, options: WalkOptions): void {
  const levels: Level[] = [];
  let next: Place | undefined = root;
  const visitor = {
    name(offset: number, name: string): void {
      next = levels.at(-1)?.place?.within?.get(name);
      if (next === undefined) return;
      forget(next);
      next.name = offset;
    },
    value(offset: number, kind: "object" | "array" | "scalar"): void {
      const level = levels.at(-1);
      if (level?.index !== undefined) {
        next = level.place?.within?.get(String(level.index));
        level.index += 1;
      }
      if (next !== undefined) next.value = offset;
      if (kind !== "scalar") levels.push({ place: next, index: kind === "array" ? 0 : undefined });
    },
    close(): void {
      levels.pop();
    },
  };
  walkJson(text, visitor, options);
}

/** An earlier property of the same name, and all within it. */
function forget(place: Place): void {
  place.name = undefined;
  place.value = undefined;
  for (const within of place.within?.values() ?? []) forget(within);
}
