/** What the generator knows of an authentication scheme. Its code in the client is `runtime/auth/<name>/scheme.ts`. */
export interface Scheme {
  /** Names of the credentials that it supplies for URL parameters. */
  readonly credentials: readonly string[];
  /** The credentials that it can make itself, each with the client option that it is made from. */
  readonly madeFrom: { readonly [credential: string]: string };
  /** The client options that it cannot do without, besides its credentials; each takes a string. */
  readonly options: readonly string[];
  /** The HTTP authentication scheme of its header `Authorization`, as in IANA's registry; undefined if it sends none. */
  readonly httpScheme: string | undefined;
  /** The value of that header with placeholders, for examples; undefined if it sends none. */
  readonly headerExample: string | undefined;
}
