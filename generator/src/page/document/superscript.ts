/** The plain text of a superscript: nothing for a footnote mark, a power such as `^2`, otherwise a separate word. */

const footnote = /^[[(（]?(?:\d{1,2}(?:\s?,\s?\d{1,2})*|[*†‡§¶a-z])[\])）]?$/i;
/** After these units, 2 and 3 are powers. */
const unit = /(?:^|[\s\d(])(?:[cdkm]?m|s|in|ft)$/;

/** Converts a superscript. `before` is the text in front of it. */
export function superscriptText(content: string, before: string): string {
  const text = content.trim();
  if (/\d$/.test(before) && /^[+-]?\d+$|^[nk]$/.test(text)) return `^${text}`;
  if (/\d$/.test(before) && /^(?:st|nd|rd|th)$/i.test(text)) return text;
  if (/^[23]$/.test(text) && unit.test(before)) return `^${text}`;
  return text === "" || footnote.test(text) ? "" : ` ${text} `;
}
