/** Owns upper bounds that a text states in words: `up to 20 …`, `no more than …`, `cannot exceed …`, `maximum of …`. */
import { type Quantity, quantities } from "./quantities.js";

/** What may stand right before a number and makes it the greatest permitted. */
const before =
  /(?:up to|at most|not? (?:more|longer|larger|greater) than|(?:not|never) exceed(?: the)?(?: (?:length |size )?limit of)?|(?:max(?:imum|\.)?)(?: (?:length|size|value|number|duration|period|limit|allowed|is|are|of|be|to|at|:))*|limited to|(?:upper )?limit (?:is|of)|less than or equal to)[\s:=(]*(?:is |of |the )?$/i;

/** What may stand right behind it. */
const behind = /^ (?:[a-z]+ )?(?:or (?:less|fewer|below)|at most)\b/i;

/** How far before a number its wording may begin. */
const window = 80;

/** The numbers that the text plainly calls the greatest permitted, in its order. */
export function upperBounds(text: string): readonly Quantity[] {
  return quantities(text).filter((quantity) => {
    const lead = text.slice(Math.max(0, quantity.start - window), quantity.start).replaceAll("\n", " ");
    return before.test(lead) || behind.test(text.slice(quantity.end, quantity.end + window));
  });
}

/** Sentences, also where one ends with its line. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?;。；])\s|\n/).filter((sentence) => sentence.trim() !== "");
}
