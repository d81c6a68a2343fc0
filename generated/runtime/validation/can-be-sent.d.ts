/**
 * True for a value that is sent as it is. A property that is undefined is not sent, which is well; a function, a BigInt, `NaN`,
 * a `Date` or a hole in an array would be lost, refused or sent as something else. False, too, for what cannot be read.
 */
export declare function canBeSent(value: unknown): boolean;
