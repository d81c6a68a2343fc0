/** Lookups in a mapping of a parsed YAML file. */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

/** The entry of a key; undefined if there is none. */
export function pairIn(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

/** The node of a key, which may be null; undefined if there is no such key. */
export function valueIn(map: YAMLMap, key: string): unknown {
  return pairIn(map, key)?.value;
}

/** The mapping of a key; undefined if there is none, or something else. */
export function mapIn(map: YAMLMap, key: string): YAMLMap | undefined {
  const value = valueIn(map, key);
  return isMap(value) ? value : undefined;
}

/** The list of a key; undefined if there is none, or something else. */
export function listIn(map: YAMLMap, key: string): YAMLSeq | undefined {
  const value = valueIn(map, key);
  return isSeq(value) ? value : undefined;
}

/** The text of a key; undefined if there is none, or a value that is not a text. */
export function textIn(map: YAMLMap, key: string): string | undefined {
  const value = valueIn(map, key);
  return isScalar(value) && typeof value.value === "string" ? value.value : undefined;
}

/** A plain key is read as it is written, as the parser of specs reads it. */
export function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}
