/** The object that a packet would be sent as, where a value is no plain object. */

/**
 * A copy that has the own properties of an object and inherits none: those are what JSON text would hold. Undefined for
 * an object that is sent as something else.
 */
export function ownProperties(value: object): { readonly [name: string]: unknown } | undefined {
  return isSentAsOther(value) ? undefined : Object.assign(Object.create(null), value);
}

/**
 * True for an object that writes itself as something else, such as a `Date`, for a wrapped text, number or the like, which
 * is sent without its wrapper, and for a `Map` or a `Set`, whose entries would be lost.
 */
export function isSentAsOther(value: { readonly toJSON?: unknown; readonly __proto__?: unknown }): boolean {
  // Plain objects, which are asked about most, need no further look.
  const isPlain = value.__proto__ === Object.prototype;
  return typeof value.toJSON === "function" || (!isPlain && wrappers.test(Object.prototype.toString.call(value)));
}

/** How such an object names itself: `[object String]`. */
const wrappers = / (String|Number|Boolean|BigInt|Symbol|Map|Set)]$/;

/**
 * The same value of objects that inherit nothing, for a program in which every object has been given more properties than it
 * brings along: JSON text would not hold those. What is sent as something else stays as it is, since it is refused anyway.
 */
export function withoutInheritance(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isSentAsOther(value)) return value;
  // An array keeps its length, and with it its holes, for which it is refused.
  const copy: object = Array.isArray(value) ? Object.assign([], { length: value.length }) : Object.create(null);
  for (const name of Object.keys(value)) Reflect.set(copy, name, withoutInheritance(Reflect.get(value, name)));
  return copy;
}
