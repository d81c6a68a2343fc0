/** In base64. */
export declare function sign(secretKey: string, text: string): Promise<string>;
/** Web Crypto compares in constant time. */
export declare function verify(secretKey: string, text: string, signature: string): Promise<boolean>;
