/** The one tree that every reader makes of a page: blocks in reading order, each with the line of the source where it begins. */

export type Block = HeadingBlock | TextBlock | TableBlock | CodeBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 to 6; null where the source shows a heading but not its rank. */
  readonly level: number | null;
  readonly text: string;
  readonly line: number;
}

export interface TextBlock {
  /** An item is a paragraph that stands in a list. */
  readonly kind: "paragraph" | "item";
  /** Plain text; line breaks stand where the page breaks lines, and `• ` begins an item. */
  readonly text: string;
  /** The text with the marks of `marked-text.ts`, where it has any. */
  readonly marked?: string;
  /** Whether the whole of it is emphasized, as captions are. */
  readonly isStrong: boolean;
  readonly line: number;
}

export interface TableBlock {
  readonly kind: "table";
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly line: number;
}

export interface Row {
  /** Plain text, as in paragraphs. */
  readonly cells: readonly string[];
  /** The cells with the marks of `marked-text.ts`, where one has any. */
  readonly marked?: readonly string[];
  /** Whether it is one cell across the whole table. */
  readonly isWide?: boolean;
  readonly line: number;
}

export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  /** Of its first line of code. */
  readonly line: number;
}

export type PageFormat = "markdown" | "html" | "rendered";

export interface PageDocument {
  readonly format: PageFormat;
  /** What an HTML page calls itself outside of its article. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}
