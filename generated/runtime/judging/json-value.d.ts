/**
 * True for a value that is sent as it is. A property that is undefined is not sent, which is well; a function, a BigInt, `NaN`,
 * a `Date` or a hole in an array would be lost, refused or sent as something else, and so is what cannot be read.
 */
export declare function isJsonValue(value: unknown): boolean;
