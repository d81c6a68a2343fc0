/** Base64 in its usual alphabet, and the variant of it in which a UserSig is written. */
export declare function toBase64(bytes: Uint8Array): string;
/** Undefined for anything but the one base64 text of some bytes: white space, missing padding and stray bits included. */
export declare function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined;
/** Text that needs no escapes in a URL: `*`, `-` and `_` stand for `+`, `/` and `=`. */
export declare function toUrlBase64(bytes: Uint8Array): string;
export declare function fromUrlBase64(text: string): Uint8Array<ArrayBuffer> | undefined;
