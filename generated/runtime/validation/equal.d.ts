/** Equality of JSON values, for the keyword `uniqueItems`. Undefined properties are ignored. */
/** True if two JSON values are equal; the order of properties does not matter. */
export declare function isEqual(left: unknown, right: unknown): boolean;
/** True if no two items are equal. */
export declare function hasUniqueItems(items: readonly unknown[]): boolean;
