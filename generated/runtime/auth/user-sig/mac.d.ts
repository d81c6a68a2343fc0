/** The HMAC of the text, in base64. */
export declare function sign(secretKey: string, text: string): Promise<string>;
/** True if `signature` is the base64 HMAC of the text. Web Crypto compares in constant time. */
export declare function verify(secretKey: string, text: string, signature: string): Promise<boolean>;
