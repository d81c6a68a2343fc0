/** Base64: the standard alphabet, and the variant that a UserSig uses. */
/** Encodes bytes in the standard alphabet, with padding. */
export declare function toBase64(bytes: Uint8Array): string;
/** Decodes strictly: undefined if the text has white space, lacks padding or sets unused bits. */
export declare function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined;
/** Encodes bytes in an alphabet that needs no escaping in a URL: `*`, `-` and `_` instead of `+`, `/` and `=`. */
export declare function toUrlBase64(bytes: Uint8Array): string;
/** Decodes that alphabet, as strictly as `fromBase64`. */
export declare function fromUrlBase64(text: string): Uint8Array<ArrayBuffer> | undefined;
