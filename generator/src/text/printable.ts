/** Escapes for text from a file, so that it cannot control a terminal. */

/** Characters that a terminal interprets or hides: controls, formats, lone surrogates and line separators. */
export const unprintable: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The text on one line, with unprintable characters as escapes such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
