/**
 * Owns how tables come into the syntax tree of Markdown. The usual package for this also writes Markdown, and takes longer to
 * load than a page takes to read.
 */
import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";

export const tablesFromMarkdown: Extension = {
  enter: {
    table(token) {
      this.enter({ type: "table", children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: "tableRow", children: [] }, token);
    },
    tableHeader: enterCell,
    tableData: enterCell,
  },
  exit: { table: leave, tableRow: leave, tableHeader: leave, tableData: leave },
};

function enterCell(this: CompileContext, token: Token): void {
  this.enter({ type: "tableCell", children: [] }, token);
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}
