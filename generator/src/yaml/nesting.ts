/** The limit on nesting in YAML text, checked before the parser runs: the parser recurses, so that a deep text would crash it. */

/** Levels that a spec file may nest. A real one has about ten. */
export const maxNestingLevels = 64;

/** In columns: four a level, which leaves room for any style of indentation. */
const maxIndentation = maxNestingLevels * 4;

/**
 * The first offset at which a text certainly nests too deeply; undefined if there is none.
 *
 * An estimate from the tokens: levels of brackets, and in block style the indentation of a line and the indicators
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
      if (isLineStart && token.trim() === "" && token.length > maxIndentation && !isBlankLine(text, offset)) {
        return offset;
      }
      if (token === "[" || token === "{") brackets += 1;
      if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
      if (token === "-" || token === "?" || (token === ":" && brackets === 0)) indicators += 1;
      if (brackets > maxNestingLevels || indicators > maxNestingLevels) return offset;
      isLineStart = false;
    }
    offset += token.length;
  }
  return undefined;
}

/** The lexer adds tokens that have no text: start of a document, end of a broken flow collection, start of a scalar. */
function isMarker(token: string): boolean {
  return token === "\u0002" || token === "\u0018" || token === "\u001f";
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf("\n", offset);
  return text.slice(offset, end === -1 ? undefined : end).trim() === "";
}
