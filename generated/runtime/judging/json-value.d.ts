/**
 * True for a value that is sent as it is. A property that is undefined is not sent, which is well; a function, a BigInt, `NaN`,
 * a `Date` or a hole in an array would be lost, refused or sent as something else. Throws where reading the value does.
 */
export declare function isJsonValue(value: unknown): boolean;
