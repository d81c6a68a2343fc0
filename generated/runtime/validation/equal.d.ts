/** Equality of JSON values, as the keyword `uniqueItems` needs it. A property that is undefined is none. */
/** True when two JSON values are the same, whatever the order of their properties. */
export declare function isEqual(left: unknown, right: unknown): boolean;
/** True when no two items are the same. */
export declare function hasUniqueItems(items: readonly unknown[]): boolean;
