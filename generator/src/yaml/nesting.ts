/** Bounds how deeply a YAML text nests, before the parser sees it: the parser recurses, and a deep text would end the process. */

/** Levels that a spec file may nest. A real one has about ten. */
export const deepestNesting = 64;

/** Four columns a level, which leaves room for any style of indentation. */
const widestIndentation = deepestNesting * 4;

/**
 * The offset at which a text, given with its tokens, certainly nests too deeply, if there is one.
 *
 * Only an estimate from the tokens: levels of brackets, and in block style the indentation of a line and the indicators
 * (`-`, `?`, `:`) on it, each of which may open a level.
 */
export function tooDeepAt(text: string, tokens: readonly string[]): number | undefined {
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let isLineStart = true;
  for (const token of tokens) {
    if (isMarker(token)) continue;
    if (token === "\n" || token === "\r\n") {
      indicators = 0;
      isLineStart = true;
    } else {
      if (isLineStart && token.trim() === "" && token.length > widestIndentation && !isBlankLine(text, offset)) {
        return offset;
      }
      if (token === "[" || token === "{") brackets += 1;
      if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
      if (token === "-" || token === "?" || (token === ":" && brackets === 0)) indicators += 1;
      if (brackets > deepestNesting || indicators > deepestNesting) return offset;
      isLineStart = false;
    }
    offset += token.length;
  }
  return undefined;
}

/** The lexer adds tokens that stand for no text: start of a document, end of a broken flow collection, start of a scalar. */
function isMarker(token: string): boolean {
  return token === "\u0002" || token === "\u0018" || token === "\u001f";
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf("\n", offset);
  return text.slice(offset, end === -1 ? undefined : end).trim() === "";
}
