/** Upper bounds stated in words: `up to 20 …`, `no more than …`, `cannot exceed …`, `maximum of …`. */
import { type Quantity, quantities } from "./quantities.js";

/** Text directly before a number that makes it a maximum. */
const before =
  /(?:up to|at most|not? (?:more|longer|larger|greater) than|(?:not|never) exceed(?: the)?(?: (?:length |size )?limit of)?|(?:max(?:imum|\.)?)(?: (?:length|size|value|number|duration|period|limit|allowed|is|are|of|be|to|at|:))*|limited to|(?:upper )?limit (?:is|of)|less than or equal to)[\s:=(]*(?:is |of |the )?$/i;

/** Text directly after a number that makes it a maximum. */
const behind = /^ (?:[a-z]+ )?(?:or (?:less|fewer|below)|at most)\b/i;

/** How far before a number such text can start. */
const window = 80;

/** The numbers that the text clearly states as maximums, in order. */
export function upperBounds(text: string): readonly Quantity[] {
  return quantities(text).filter((quantity) => {
    const lead = text.slice(Math.max(0, quantity.start - window), quantity.start).replaceAll("\n", " ");
    return before.test(lead) || behind.test(text.slice(quantity.end, quantity.end + window));
  });
}

/** The sentences of a text. A line break also ends a sentence. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?;。；])\s|\n/).filter((sentence) => sentence.trim() !== "");
}
