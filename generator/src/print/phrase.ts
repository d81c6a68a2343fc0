/** Text with code and links in it, for documents that are printed as HTML and as Markdown. */

/** In a string, text between single backticks is code. */
export type Phrase = string | CodeSpan | Link | readonly Phrase[];

/** Text that is code whatever it contains, such as a name from the spec. */
export interface CodeSpan {
  readonly kind: "code";
  readonly text: string;
}

/** A link to a place in the document, or to a web address. */
export interface Link {
  readonly kind: "link";
  readonly to: { readonly id: string } | { readonly address: string };
  readonly label: Phrase;
  /** What HTML shows after the label, in small print. Markdown leaves it out: its tables are wide enough. */
  readonly detail?: string | undefined;
}

export function codeSpan(text: string): CodeSpan {
  return { kind: "code", text };
}

/** A link to the place with this id. */
export function linkTo(id: string, label: Phrase, detail?: string): Link {
  return { kind: "link", to: { id }, label, detail };
}

/** Phrases with a separator between them; undefined if there are none. */
export function series(phrases: readonly Phrase[], separator: string): Phrase | undefined {
  if (phrases.length === 0) return undefined;
  return phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [separator, phrase]));
}

/** A term and what is said of it, such as `Rate: at most 200 calls per second`. */
export interface Fact {
  readonly term: string;
  readonly text: Phrase;
}

/** The facts that are known, in this order. */
export function factsOf(rows: readonly (readonly [term: string, text: Phrase | undefined])[]): readonly Fact[] {
  return rows.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}
