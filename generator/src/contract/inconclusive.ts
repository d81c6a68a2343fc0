/**
 * Pages from which nothing can be concluded. If a part was not read, it may be the part that seems to be missing: then
 * nothing is compared, and nothing counts as removed.
 */
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { originOfLine } from "../diagnostics/line-origin.js";
import { listed } from "../text/english.js";
import { LineIndex } from "../text/line-index.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { PageFacts, UnreadBlock } from "../page/facts.js";
import { holdsFacts } from "../page/reading/holds-facts.js";
import { type Contract, directions } from "./contract.js";
import { contractOfPage } from "./from-page.js";
import { type Names, missingNames, type Part, partName, partsOf } from "./parts.js";

/** A page and what was read of it. */
export interface ReadablePage {
  readonly file: SourceFile;
  readonly facts: PageFacts;
}

/**
 * Why a page cannot be compared with the other contracts; without any, why no spec can be created from it. Undefined if it
 * can be.
 */
export function findInconclusive(page: ReadablePage, others: readonly Contract[]): Diagnostic | undefined {
  const sides: Sides = {
    ...page,
    parts: partsOf(contractOfPage(page.facts, page.file.path)),
    others: others.map(partsOf),
  };
  return nothingRead(sides) ?? brokenOff(sides) ?? blockNotRead(sides) ?? fieldsNotRead(sides) ?? partsMissing(sides);
}

type Parts = ReturnType<typeof partsOf>;

interface Sides extends ReadablePage {
  readonly parts: Parts;
  readonly others: readonly Parts[];
}

function nothingRead({ file, facts }: Sides): Diagnostic | undefined {
  if (holdsFacts(facts)) return undefined;
  return diagnostic("page/nothing-read", originOfLine(file, facts.reading.unread[0]?.line ?? 1), {});
}

/** A block that was not read may be the whole of a part, or contain what seems to be missing. */
function blockNotRead(sides: Sides): Diagnostic | undefined {
  for (const unread of sides.facts.reading.unread) {
    const affected = partsIn(unread).filter((part) => isUnknown(sides, part) || isNamedIn(unread, sides, part));
    if (affected.length === 0) continue;
    const block = unread.kind === "table" ? `table${under(unread)}` : `code${under(unread)}`;
    return diagnostic("page/block-not-read", originOfLine(sides.file, unread.line), {
      block,
      parts: listParts(affected),
    });
  }
  return undefined;
}

const under = ({ heading }: UnreadBlock): string => (heading === "" ? "" : ` under '${heading}'`);

function partsIn({ looks, side }: UnreadBlock): readonly Part[] {
  const sides = side === null ? directions : [side];
  switch (looks) {
    case "fields":
      return sides.map((direction) => `${direction}Fields` as const);
    case "packet":
      return sides.map((direction) => `${direction}Samples` as const);
    case "codes":
      return ["errorCodes"];
    case "url":
      return ["hosts"];
  }
}

/** Whether nothing of a part was read. Unread samples matter only if another page has samples to compare. */
function isUnknown({ parts, others }: Sides, part: Part): boolean {
  if (parts[part].size > 0) return false;
  const isSamples = part === "requestSamples" || part === "responseSamples";
  return !isSamples || others.some((other) => other.isPage && other[part].size > 0);
}

function isNamedIn({ names, kind }: UnreadBlock, { parts, others }: Sides, part: Part): boolean {
  if (kind === "code") return false;
  const inBlock: Names = new Set(names);
  return others.some((other) => missingNames(other[part], parts[part]).some((name) => inBlock.has(name)));
}

function fieldsNotRead({ file, facts, parts, others }: Sides): Diagnostic | undefined {
  for (const side of directions) {
    const shown = facts[`${side}Samples`].find(({ packet }) => hasFields(packet));
    const isExpected = others.length === 0 || others.some((other) => other[`${side}Fields`].size > 0);
    if (shown !== undefined && parts[`${side}Fields`].size === 0 && isExpected)
      return diagnostic("page/fields-not-read", originOfLine(file, shown.line), { side });
  }
  return undefined;
}

function hasFields(packet: PageFacts["requestSamples"][number]["packet"]): boolean {
  if (Array.isArray(packet)) return packet.some(hasFields);
  return typeof packet === "object" && packet !== null && Object.keys(packet).length > 0;
}

function brokenOff({ file, facts, parts, others }: Sides): Diagnostic | undefined {
  const { breaksOff } = facts.reading;
  if (breaksOff === null) return undefined;
  const isEmpty: { readonly [Name in (typeof coreParts)[number]]: boolean } = {
    // A packet can have no fields; its samples show that it was read.
    requestFields: parts.requestFields.size + parts.requestSamples.size === 0,
    responseFields: parts.responseFields.size + parts.responseSamples.size === 0,
    errorCodes: parts.errorCodes.size === 0,
  };
  const isPartMissing = coreParts.some((part) => {
    return isEmpty[part] && (others.length === 0 || others.some((other) => other[part].size > 0));
  });
  if (!breaksOff.isCertain && !isPartMissing) return undefined;
  return diagnostic("page/breaks-off", originOfLine(file, breaksOff.line), { where: breaksOff.where });
}

const coreParts = ["requestFields", "responseFields", "errorCodes"] as const;

/** A page may drop one part, but hardly two at a time. A spec need not keep the samples of its page. */
function partsMissing({ file, parts, others }: Sides): Diagnostic | undefined {
  for (const other of others) {
    const compared: readonly Part[] = other.isPage ? [...coreParts, "requestSamples", "responseSamples"] : coreParts;
    const missing = compared.filter((part) => parts[part].size === 0 && other[part].size > 0);
    if (missing.length < 2 || !coreParts.some((part) => missing.includes(part))) continue;
    const text = file.text.trimEnd();
    const last = new LineIndex(text).lineOf(text.length);
    return diagnostic("page/parts-missing", originOfLine(file, last), { parts: listParts(missing) });
  }
  return undefined;
}

function listParts(parts: readonly Part[]): string {
  return listed(
    parts.map((part) => partName[part]),
    "and",
  );
}
