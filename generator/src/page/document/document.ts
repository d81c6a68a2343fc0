/** The document tree that every reader produces: blocks in reading order, each with its source line. */

/** A block of a page. */
export type Block = HeadingBlock | TextBlock | TableBlock | CodeBlock;

/** A heading. */
export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 to 6; null if the source does not show the level. */
  readonly level: number | null;
  readonly text: string;
  readonly line: number;
}

/** A paragraph or list item. */
export interface TextBlock {
  /** An item is a paragraph in a list. */
  readonly kind: "paragraph" | "item";
  /** Plain text. Line breaks are those of the page, and `• ` starts an item. */
  readonly text: string;
  /** The text with the marks of `marked-text.ts`, if it has any. */
  readonly marked?: string;
  /** Whether all of it is emphasized, as captions are. */
  readonly isStrong: boolean;
  readonly line: number;
}

/** A table. */
export interface TableBlock {
  readonly kind: "table";
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly line: number;
}

/** A table row. */
export interface Row {
  /** Plain text, as in paragraphs. */
  readonly cells: readonly string[];
  /** The cells with the marks of `marked-text.ts`, if any cell has marks. */
  readonly marked?: readonly string[];
  /** Whether the row is one cell across the whole table. */
  readonly isWide?: boolean;
  readonly line: number;
}

/** A code block. */
export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  /** The line of the first line of code. */
  readonly line: number;
}

/** The formats of pages. */
export type PageFormat = "markdown" | "html" | "rendered";

/** A page as blocks. */
export interface PageDocument {
  readonly format: PageFormat;
  /** The title that an HTML page states outside its article. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}
