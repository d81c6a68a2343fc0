/** The rows of the URL parameter table: the parameters, and the path of the API if it has a row. */
import { oneLine } from "../document/tidy.js";
import type { UrlParameterFact } from "../facts.js";
import type { ApiUrl } from "./api-url.js";
import { isPath, type ReadableTable } from "./tables.js";

/** The rows of the URL parameter table. */
export interface UrlRows {
  readonly parameters: readonly UrlParameterFact[];
  /** The path in the table, without a leading slash. */
  readonly path: { readonly path: string; readonly line: number } | undefined;
}

/** Reads the tables of URL parameters. */
export function readUrlRows(tables: readonly ReadableTable[], url: ApiUrl | undefined): UrlRows {
  const parameters: UrlParameterFact[] = [];
  let path: UrlRows["path"];
  for (const { block, columns } of tables.filter(({ subject }) => subject === "url")) {
    const at = Math.max(0, columns.indexOf("name"));
    for (const { cells, line } of block.rows) {
      const name = oneLine(cells[at] ?? "");
      if (isPath(name)) path ??= { path: trimSlashes(name), line };
      else if (name !== "" && !isPartOfAddress(name, url)) {
        parameters.push({ name, description: oneLine(cells.filter((_, index) => index !== at).join("\n")), line });
      }
    }
  }
  return { parameters, path };
}

/** Scheme and host have rows too. */
function isPartOfAddress(name: string, url: ApiUrl | undefined): boolean {
  return /^https?(?::\/\/)?$/i.test(name) || name === url?.host || (name.includes(".") && /\.[a-z]{2,}$/.test(name));
}

/** The path without a slash at either end. */
export function trimSlashes(path: string): string {
  return path.replace(/^\/|\/$/g, "");
}
