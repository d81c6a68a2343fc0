/**
 * True if a value is sent unchanged. Undefined properties are allowed and not sent. False for a function, a BigInt, `NaN`, a
 * `Date` or a hole in an array, which would be lost, rejected or sent as something else; for a cycle; and for a value that
 * throws when it is read.
 */
export declare function canBeSent(value: unknown): boolean;
