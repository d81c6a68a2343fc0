/** The form of a packet as it would be sent: JSON without comments, trailing commas and white space. */
import { walkJson } from "../../../json/walk.js";

/** JSON with comments as compact JSON; undefined if the text is not valid JSON with comments. */
export function compactJsonc(text: string): string | undefined {
  const parts: string[] = [];
  const visitor = {
    token(start: number, end: number): void {
      parts.push(text.slice(start, end));
    },
  };
  return walkJson(text, visitor, { isJsonc: true }) === undefined ? parts.join("") : undefined;
}
