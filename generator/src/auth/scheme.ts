/** What the generator knows of an authentication scheme. Its code in the client is `runtime/auth/<name>/scheme.ts`. */
export interface Scheme {
  /** Names of the credentials that it supplies for URL parameters. */
  readonly credentials: readonly string[];
  /** The credentials that it can make itself, each with the client option that it is made from. */
  readonly madeFrom: { readonly [credential: string]: string };
  /** The client options that it cannot do without, besides its credentials; each takes a text. */
  readonly options: readonly string[];
  /** Which scheme of HTTP it uses in the header `Authorization`, as IANA's registry names it; undefined if it sends none. */
  readonly httpScheme: string | undefined;
}
