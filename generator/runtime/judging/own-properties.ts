/** The object that a packet would be sent as, where a value is no plain object. */

/**
 * A copy that has the own properties of an object and inherits none: those are what JSON text would hold. Undefined for
 * an object that writes itself as something else, such as a `Date`.
 */
export function ownProperties(value: { readonly toJSON?: unknown }): { readonly [name: string]: unknown } | undefined {
  return typeof value.toJSON === "function" ? undefined : Object.assign(Object.create(null), value);
}
