/** The section of the error codes. */
import type { ApiModel, TypeDefinition } from "../../model/types.js";
import { anchor, blocks, code, phraseMarkdown, table, text, withDeprecation } from "../../print/markdown.js";
import { codesOf } from "../reference/code.js";

/** The section of all codes; undefined if there are none. `types` are the types that the reference has a section for. */
export function codesSection(model: ApiModel, types: readonly TypeDefinition[]): string | undefined {
  const rows = codesOf(model, types).map((content) => {
    const { code: number, name, description, action, unraisable = "", deprecated } = content.error;
    const { raisedBy = "", fields, operations = "all" } = content;
    const causes = [raisedBy, fields === undefined ? "" : ["Fields: ", fields], unraisable].map(phraseMarkdown);
    return [
      `${anchor(content.anchor)}${number}`,
      code(name),
      withDeprecation(text(description), deprecated),
      content.retry,
      text(action),
      phraseMarkdown(operations),
      causes.filter((line) => line !== "").join("<br>"),
    ];
  });
  const rowsTable = table(["Code", "Name", "Meaning", "Retry", "What to do", "Operations", "Raised by"], rows);
  return rowsTable === undefined ? undefined : blocks("## Codes", rowsTable);
}
