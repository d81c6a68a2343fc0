/** What a superscript says in plain text: a footnote's mark is not text, a power is, and anything else is a word of its own. */

const footnote = /^[[(（]?(?:\d{1,2}(?:\s?,\s?\d{1,2})*|[*†‡§¶a-z])[\])）]?$/i;
/** Behind these, 2 and 3 are powers. */
const unit = /(?:^|[\s\d(])(?:[cdkm]?m|s|in|ft)$/;

/** `before` is the text that the superscript stands behind. */
export function superscriptText(content: string, before: string): string {
  const text = content.trim();
  if (/\d$/.test(before) && /^[+-]?\d+$|^[nk]$/.test(text)) return `^${text}`;
  if (/\d$/.test(before) && /^(?:st|nd|rd|th)$/i.test(text)) return text;
  if (/^[23]$/.test(text) && unit.test(before)) return `^${text}`;
  return text === "" || footnote.test(text) ? "" : ` ${text} `;
}
