/**
 * Whether what a page lacks means anything. What was not read may be what is missing: then nothing is compared, and nothing
 * counts as gone.
 */
import type { Diagnostic, Origin, SourceFile } from "../diagnostics/diagnostic.js";
import { LineIndex } from "../text/line-index.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { PageFacts, UnreadBlock } from "../page/facts.js";
import { holdsFacts } from "../page/reading/holds-facts.js";
import { type Contract, directions } from "../contract/contract.js";
import { contractOfPage } from "../contract/from-page.js";
import { type Named, namesMissing, type Part, partName, partsOf } from "./parts.js";

export interface ReadablePage {
  readonly file: SourceFile;
  readonly facts: PageFacts;
}

/** The reason why a page can be compared with nothing of these; without any, why no spec can begin with it. */
export function findInconclusive(page: ReadablePage, others: readonly Contract[]): Diagnostic | undefined {
  const sides: Sides = {
    ...page,
    own: partsOf(contractOfPage(page.facts, page.file.path)),
    others: others.map(partsOf),
  };
  return nothingRead(sides) ?? brokenOff(sides) ?? blockNotRead(sides) ?? fieldsNotRead(sides) ?? partsMissing(sides);
}

type Parts = ReturnType<typeof partsOf>;

interface Sides extends ReadablePage {
  readonly own: Parts;
  readonly others: readonly Parts[];
}

function nothingRead({ file, facts }: Sides): Diagnostic | undefined {
  if (holdsFacts(facts)) return undefined;
  return diagnostic("page/nothing-read", placeOf(file, facts.reading.unread[0]?.line ?? 1), {});
}

/** A block may hold a part of which nothing was read, or what the page seems to lack. */
function blockNotRead(sides: Sides): Diagnostic | undefined {
  for (const unread of sides.facts.reading.unread) {
    const parts = partsIn(unread).filter((part) => isUnknown(sides, part) || isNamedIn(unread, sides, part));
    if (parts.length === 0) continue;
    const block = unread.kind === "table" ? `table${under(unread)}` : `code${under(unread)}`;
    return diagnostic("page/block-not-read", placeOf(sides.file, unread.line), { block, parts: listed(parts) });
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

/** Samples that cannot be read are left out, which only a comparison with others would take for a change. */
function isUnknown({ own, others }: Sides, part: Part): boolean {
  if (own[part].size > 0) return false;
  const isSamples = part === "requestSamples" || part === "responseSamples";
  return !isSamples || others.some((other) => other.isPage && other[part].size > 0);
}

function isNamedIn({ names, kind }: UnreadBlock, { own, others }: Sides, part: Part): boolean {
  if (kind === "code") return false;
  const here: Named = new Set(names);
  return others.some((other) => namesMissing(other[part], own[part]).some((name) => here.has(name)));
}

function fieldsNotRead({ file, facts, own, others }: Sides): Diagnostic | undefined {
  for (const side of directions) {
    const shown = facts[`${side}Samples`].find(({ packet }) => hasFields(packet));
    const isTold = others.length === 0 || others.some((other) => other[`${side}Fields`].size > 0);
    if (shown !== undefined && own[`${side}Fields`].size === 0 && isTold)
      return diagnostic("page/fields-not-read", placeOf(file, shown.line), { side });
  }
  return undefined;
}

function hasFields(packet: PageFacts["requestSamples"][number]["packet"]): boolean {
  if (Array.isArray(packet)) return packet.some(hasFields);
  return typeof packet === "object" && packet !== null && Object.keys(packet).length > 0;
}

function brokenOff({ file, facts, own, others }: Sides): Diagnostic | undefined {
  const { breaksOff } = facts.reading;
  if (breaksOff === null) return undefined;
  const isEmpty: { readonly [Name in (typeof coreParts)[number]]: boolean } = {
    // A packet may have no fields, as its sample shows.
    requestFields: own.requestFields.size + own.requestSamples.size === 0,
    responseFields: own.responseFields.size + own.responseSamples.size === 0,
    errorCodes: own.errorCodes.size === 0,
  };
  const isPartMissing = coreParts.some((part) => {
    return isEmpty[part] && (others.length === 0 || others.some((other) => other[part].size > 0));
  });
  if (!breaksOff.isCertain && !isPartMissing) return undefined;
  return diagnostic("page/breaks-off", placeOf(file, breaksOff.line), { where: breaksOff.where });
}

const coreParts = ["requestFields", "responseFields", "errorCodes"] as const;

/** One part may be dropped, but hardly two at a time. Which samples a spec keeps is its own affair. */
function partsMissing({ file, own, others }: Sides): Diagnostic | undefined {
  for (const other of others) {
    const compared: readonly Part[] = other.isPage ? [...coreParts, "requestSamples", "responseSamples"] : coreParts;
    const missing = compared.filter((part) => own[part].size === 0 && other[part].size > 0);
    if (missing.length < 2 || !coreParts.some((part) => missing.includes(part))) continue;
    const text = file.text.trimEnd();
    const last = new LineIndex(text).lineOf(text.length);
    return diagnostic("page/parts-missing", placeOf(file, last), { parts: listed(missing) });
  }
  return undefined;
}

function listed(parts: readonly Part[]): string {
  const names = parts.map((part) => partName[part]);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function placeOf(file: SourceFile, line: number): Origin {
  const index = new LineIndex(file.text);
  const start = index.start(line);
  return { file: file.path, start, end: start + index.line(line).length };
}
