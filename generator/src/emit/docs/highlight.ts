/** JSON as `jsonText` prints it, with an element around each kind of token. */
import type { JsonValue } from "../../model/types.js";
import { jsonText } from "../../print/text.js";
import { type Html, lines, markup } from "../../print/html.js";

/** A name with the colon after it, a text, or a number or word; a text may hold any of these. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)/g;

export function highlightedJson(value: JsonValue): Html {
  const text = jsonText(value).trimEnd();
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, quoted, colon, number] = match;
    const kind =
      quoted === undefined ? (number === undefined ? "word" : "number") : colon === undefined ? "text" : "key";
    parts.push(
      lines(text.slice(end, match.index)),
      markup`<span class="json-${kind}">${lines(quoted ?? whole)}</span>`,
    );
    end = match.index + (quoted ?? whole).length;
  }
  return markup`${parts}${lines(text.slice(end))}`;
}
