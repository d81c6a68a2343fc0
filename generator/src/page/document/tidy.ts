/** The normalization of white space in running text. Only the line breaks of the page are kept. */

/** The prefix of a list item. */
export const bullet = "• ";

const blank = /[\t\v\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Invisible characters: soft hyphens, joiners and direction marks. */
export const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Collapses spaces, trims lines and removes empty lines. */
export function tidy(text: string): string {
  return text
    .replace(invisible, "")
    .replace(blank, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "•")
    .join("\n");
}

/** The text on one line, without item prefixes. */
export function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => withoutBullet(line))
    .filter((line) => line !== "")
    .join(" ");
}

/** A line without its item prefix. */
export function withoutBullet(line: string): string {
  let start = 0;
  while (start < line.length && "•·●○◦▪ ".includes(line.charAt(start))) start += 1;
  return line.slice(start);
}
