/** The section of the page that each block belongs to. */
import type { Block, HeadingBlock, PageDocument } from "../document/document.js";
import { headingRole, type Role } from "../vocabulary/heading-role.js";

/** A block other than a heading, with its context. */
export interface PlacedBlock {
  readonly block: Exclude<Block, HeadingBlock>;
  readonly role: Role | undefined;
  /** The nearest heading above. */
  readonly heading: string;
  /** The text directly before the block, such as the caption of a sample. */
  readonly before: string;
}

/** Adds its section to each block. */
export function placeBlocks(document: PageDocument): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let section: Section = { role: undefined, level: 0, heading: "" };
  let before = "";
  for (const block of document.blocks) {
    const opened = openedSection(block, section);
    if (opened !== undefined) section = opened;
    if (block.kind === "heading") before = "";
    else {
      placed.push({ block, role: section.role, heading: section.heading, before });
      before = block.kind === "paragraph" || block.kind === "item" ? block.text : "";
    }
  }
  return placed;
}

interface Section {
  readonly role: Role | undefined;
  /** The level of the heading that gave the role. */
  readonly level: number;
  readonly heading: string;
}

/** Captions in bold rank below every heading. */
const captionLevel = 7;

function openedSection(block: Block, section: Section): Section | undefined {
  if (block.kind === "heading") return sectionOf(block.text, block.level ?? section.level, section);
  const isCaption = (block.kind === "paragraph" || block.kind === "item") && block.isStrong;
  return isCaption && headingRole(block.text) !== undefined ? sectionOf(block.text, captionLevel, section) : undefined;
}

/** A heading without a role of its own belongs to the section above it. */
function sectionOf(heading: string, level: number, above: Section): Section {
  const role = headingRole(heading);
  const isBelow = level > above.level;
  if (isBelow && (role === undefined || role.topic === "closing")) return { ...above, heading };
  // A subsection that names no side, such as `Sample`, inherits the side of its section.
  const side = role?.side ?? (isBelow ? above.role?.side : null) ?? null;
  return { role: role === undefined ? undefined : { ...role, side }, level, heading };
}
