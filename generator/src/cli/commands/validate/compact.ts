/** Owns the form of a packet that would be sent: JSON without comments, trailing commas and white space. */
import { walkJson } from "../../../json/walk.js";

/** The text of a packet with comments as JSON would have it; undefined where it is not JSON even so. */
export function compactJsonc(text: string): string | undefined {
  const parts: string[] = [];
  const visitor = {
    token(start: number, end: number): void {
      parts.push(text.slice(start, end));
    },
  };
  return walkJson(text, visitor, { isJsonc: true }) === undefined ? parts.join("") : undefined;
}
