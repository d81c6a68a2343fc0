/** The places of a packet, and the packet with another value at one of them. */

/**
 * Paths of names and indices, the packet itself first.
 *
 * @param {unknown} value
 * @returns {(string | number)[][]}
 */
export function pathsOf(value) {
  const parts = isObject(value) ? Object.entries(value) : [];
  const isList = Array.isArray(value);
  return [[], ...parts.flatMap(([name, part]) => pathsOf(part).map((path) => [isList ? Number(name) : name, ...path]))];
}

/**
 * A copy with another value at a place.
 *
 * @param {unknown} value
 * @param {readonly (string | number)[]} path
 * @param {(old: unknown) => unknown} change
 * @returns {unknown}
 */
export function replace(value, [name, ...rest], change) {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, at) => (at === name ? replace(item, rest, change) : item));
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(entries.map(([key, part]) => [key, key === name ? replace(part, rest, change) : part]));
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null;
}
