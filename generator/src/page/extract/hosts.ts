/** The hosts of requests that a page names, with their regions. */
import type { Row } from "../document/document.js";
import { codeEnd, codeStart } from "../document/marked-text.js";
import type { HostFact } from "../facts.js";
import { isHost, isOfCallback, isOfOneDomain, isReserved } from "../vocabulary/host-name.js";
import type { ApiUrl } from "./api-url.js";
import { type HostText, readHostText } from "./host-texts.js";
import type { PlacedBlock } from "./sections.js";
import { isPath, type ReadableTable } from "./tables.js";

/** The hosts of a page, and text in which hosts are unclear. */
export interface FoundHosts {
  readonly hosts: readonly HostFact[];
  /** Words in which a host runs into other text. */
  readonly unclear: readonly { readonly text: string; readonly line: number }[];
}

/** A text that names hosts, according to where it is on the page. */
interface HostPlace extends HostText {
  readonly line: number;
  /** Whether they are callback addresses of the reader. */
  readonly isOfCallback: boolean;
}

/**
 * Looks in the sample URL, in host tables, and in the row or text about the placeholder in the URL.
 * `api` is the path of the API, or null.
 */
export function findHosts(
  blocks: readonly PlacedBlock[],
  tables: readonly ReadableTable[],
  url: ApiUrl | undefined,
  api: string | null,
): FoundHosts {
  const places = [
    ...(url === undefined ? [] : [placeOfUrl(url, blocks)]),
    ...tables.filter(({ subject }) => subject === "hosts").flatMap(placesOfTable),
    ...tables.filter(({ subject }) => subject === "url").flatMap((table) => placesOfRows(table, url)),
    ...placesOfText(blocks, url),
  ];
  const ofCallback = new Set(
    places.filter((place) => place.isOfCallback).flatMap(({ hosts }) => hosts.map(({ host }) => host)),
  );
  const found = places.flatMap(({ hosts, line }) => hosts.map((named) => ({ ...named, line })));
  const hosts = withoutExamples(
    found.filter(({ host }) => !ofCallback.has(host)),
    api,
  );
  const unclear = places.flatMap((place) => place.unclear.map((text) => ({ text, line: place.line })));
  return { hosts: distinct(hosts), unclear };
}

/** Hosts reserved for examples count only if the page describes an API and names no other hosts. */
function withoutExamples(found: readonly HostFact[], api: string | null): readonly HostFact[] {
  const real = found.filter(({ host }) => !isReserved(host));
  return real.length > 0 || api === null ? real : found;
}

/** Each host once, in page order, with a region if one is named anywhere. */
function distinct(found: readonly HostFact[]): readonly HostFact[] {
  const byHost = new Map<string, HostFact>();
  for (const fact of found) {
    const known = byHost.get(fact.host);
    byHost.set(fact.host, known === undefined ? fact : { ...known, region: known.region ?? fact.region });
  }
  return [...byHost.values()].sort((a, b) => a.line - b.line);
}

function placeOfUrl(url: ApiUrl, blocks: readonly PlacedBlock[]): HostPlace {
  const placed = blocks.findLast(({ block }) => block.line <= url.line);
  const hosts = isHost(url.host) ? [{ host: url.host, region: null }] : [];
  return { hosts, unclear: [], line: url.line, isOfCallback: isOfCallback(`${placed?.heading}\n${placed?.before}`) };
}

function placesOfTable({ block, columns }: ReadableTable): readonly HostPlace[] {
  const at = columns.indexOf("host");
  return block.rows.map((row) => {
    const region = row.cells[columns.indexOf("region")] ?? null;
    const cell = row.cells[at] ?? "";
    // A whole cell is not running text, so an inner capital does not mean a missing space.
    const text = isHost(cell) ? `${codeStart}${cell}${codeEnd}` : markedCell(row, at);
    const { hosts, unclear } = readHostText(text);
    const regions = hosts.map((named) => ({ host: named.host, region: region ?? named.region }));
    return { hosts: regions, unclear, line: row.line, isOfCallback: false };
  });
}

/** Text from a row about the placeholder in the URL, about the domain, or with a host set as code. */
function placesOfRows({ block, columns }: ReadableTable, url: ApiUrl | undefined): readonly HostPlace[] {
  const at = Math.max(0, columns.indexOf("name"));
  return block.rows.flatMap((row) => {
    const { cells, line } = row;
    const name = cells[at] ?? "";
    const text = cells.filter((_, index) => index !== at).join("\n");
    const marked = cells.map((_, index) => markedCell(row, index)).filter((_, index) => index !== at);
    const read = readHostText(marked.join("\n"));
    const isPlaceholder = name === url?.host || isHost(name);
    const isOther = url?.parameters.includes(name) === true || isPath(name);
    const isAbout = isPlaceholder || (!isOther && (ofDomain.test(text) || isCodedLike(url, read, marked)));
    if (!isAbout) return [];
    const hosts = isHost(name) ? [{ host: name, region: null }, ...read.hosts] : read.hosts;
    return [{ hosts, unclear: read.unclear, line, isOfCallback: hosts.length > 0 && isOfCallback(text) }];
  });
}

/** Whether a row has a host set as code next to the host of the URL. */
function isCodedLike(url: ApiUrl | undefined, { hosts }: HostText, marked: readonly string[]): boolean {
  if (url === undefined || !isHost(url.host) || !marked.some((text) => text.includes(codeStart))) return false;
  return hosts.length > 0 && hosts.every(({ host }) => isOfOneDomain(host, url.host));
}

const ofDomain = /\bdomain\b|域名/i;

/** The text of the URL section, from the sentence about the domain on. */
function placesOfText(blocks: readonly PlacedBlock[], url: ApiUrl | undefined): readonly HostPlace[] {
  const section = blocks.filter(({ role }) => role?.topic === "url" || role?.topic === "parameters");
  const start = section.findIndex(({ block }) => {
    return block.kind !== "table" && block.kind !== "code" && ofDomain.test(block.text) && url !== undefined;
  });
  if (start === -1) return [];
  return section.slice(start).flatMap(({ block }) => {
    if (block.kind === "table" || block.kind === "code") return [];
    const { text, marked, line } = block;
    const read = readHostText(marked ?? text);
    // Dotted words can mean anything if no sentence mentions a domain.
    const hosts = read.hosts.filter(({ host, region }) => region !== null || ofDomain.test(text) || text === host);
    return [{ ...read, hosts, line, isOfCallback: hosts.length > 0 && isOfCallback(text) }];
  });
}

function markedCell({ cells, marked }: Row, at: number): string {
  return marked?.[at] ?? cells[at] ?? "";
}
