/** The scheme as others have it: the vendor's own package, the documented vectors, and Node's zlib. */
import { createRequire } from "node:module";
import { deflateSync, inflateSync } from "node:zlib";

interface ReferenceApi {
  genSig(userId: string, expire: number, userBuf: string | Buffer | null): string;
}

/** The vendor's package; it has no types. */
export const { Api } = createRequire(import.meta.url)("tls-sig-api-v2") as {
  readonly Api: new (sdkAppId: number, key: string) => ReferenceApi;
};

export interface SigDocument {
  readonly "TLS.sig": string;
  readonly "TLS.time": number;
  readonly [name: string]: unknown;
}

/** The document inside a signature. */
export function unpack(sig: string): SigDocument {
  const base64 = sig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
  return JSON.parse(inflateSync(Buffer.from(base64, "base64")).toString()) as SigDocument;
}

/** A text of the same kind around any bytes: a document, or what is none. */
export function pack(content: string | Uint8Array): string {
  return toToken(deflateSync(content));
}

export function toToken(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}

const documented = {
  sdkAppId: 1_400_000_000,
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
  userId: "0",
  now: 1_569_910_200_000,
  expiresInSeconds: 15_552_000,
};

/** Options, and the `TLS.sig` that they give. */
export const vectors = [
  { options: documented, sig: "CpjuBdQs9ZwnuGAJR8onoOeI9fweX2vIMMY94iOJWJY=" },
  { options: { ...documented, userBuf: "abc" }, sig: "bC3u5cuslSg8Ds7KY58mhSkTrxunrFu50dkdkCYH4i8=" },
  {
    options: {
      sdkAppId: 20_030_819,
      secretKey: "test-secret-key-1234567890abcdef",
      userId: "user_42",
      now: 1_718_764_800_000,
      expiresInSeconds: 604_800,
    },
    sig: "8y4PAvIKGCmKvubBW+DGnAa/LQ9VpBWp4fEjtiQ/VHQ=",
  },
] as const;

/** A time, in milliseconds, at which the first two vectors are good. */
export const goodTime = documented.now + 1000;
