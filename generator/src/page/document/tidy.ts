/** Owns what white space means in running text: nothing but a gap, except for the line breaks that a page asks for. */

/** What stands before an item of a list. */
export const bullet = "• ";

const blank = /[\t\v\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Characters that no reader sees: soft hyphens, joiners, marks of direction. */
export const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Single spaces, no spaces at the ends of lines, no empty lines. */
export function tidy(text: string): string {
  return text
    .replace(invisible, "")
    .replace(blank, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "•")
    .join("\n");
}

/** The text on one line, without the marks of its items. */
export function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => withoutBullet(line))
    .filter((line) => line !== "")
    .join(" ");
}

/** A line without the mark of an item before it. */
export function withoutBullet(line: string): string {
  let start = 0;
  while (start < line.length && "•·●○◦▪ ".includes(line.charAt(start))) start += 1;
  return line.slice(start);
}
