/** The sentence that explains asterisks next to field names. */
import type { MarkLegend } from "./requirement.js";
import type { PlacedBlock } from "./sections.js";

const explains =
  /(?:^\s*\*|[\s("“'`（]\*|\basterisks?\b|星号|星號)[^.\n]{0,60}?(?:\b(required|mandatory|compulsory|must)\b|\b(optional)\b|(必填|必选|必须)|(选填|可选))|\b(?:(required|mandatory|compulsory)|(optional))\b[^.\n]{0,60}?(?:[\s("“'`（]\*|\basterisks?\b)/im;

/** Finds the meaning of asterisks on a page. */
export function readMarkLegend(blocks: readonly PlacedBlock[]): MarkLegend {
  let isFootnote = false;
  for (const { block } of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    const text = block.text.slice(0, maxLegendLength);
    const found = explains.exec(text);
    if (found !== null) {
      const isRequired = [found[1], found[3], found[5]].some((word) => word !== undefined);
      return { asterisk: isRequired, isExplained: true };
    }
    isFootnote ||= /^\*\s?\p{L}/mu.test(text);
  }
  // Without such a sentence, an asterisk means required, unless it leads to a footnote.
  return { asterisk: isFootnote ? undefined : true, isExplained: false };
}

const maxLegendLength = 500;
