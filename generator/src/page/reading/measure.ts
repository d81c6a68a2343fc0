/** The measure of how much of a page was understood: what looks like facts, and how much of that was read. */
import type { Extract } from "../extract/extract.js";
import { firstLine } from "../extract/samples.js";
import type { ReadableTable } from "../extract/tables.js";
import type { PageReading, UnreadBlock } from "../facts.js";
import { contextOf, looksOfCode, looksOfTable } from "./looks.js";

/** Counts the blocks that look like facts, and those that were read. */
export function measureReading(page: Extract): Omit<PageReading, "breaksOff"> {
  const context = contextOf(page);
  const tables = page.tables.map((table) => ({ table, looks: looksOfTable(table, context) }));
  const unreadTables = tables.flatMap(({ table, looks }) => (looks === undefined ? [] : [unreadTable(table, looks)]));
  const knownTables = page.tables.filter(({ subject }) => subject !== "unknown").length;
  const unreadOfKnown = tables.filter(({ table, looks }) => table.subject !== "unknown" && looks !== undefined).length;
  const readTables = knownTables - unreadOfKnown;
  const code = codeOf(page);
  return {
    tables: { seen: readTables + unreadTables.length, read: readTables },
    code: { seen: code.read + code.unread.length, read: code.read },
    unread: [...unreadTables, ...code.unread].toSorted((a, b) => a.line - b.line),
  };
}

function unreadTable({ block, role, heading }: ReadableTable, looks: UnreadBlock["looks"]): UnreadBlock {
  const cells = block.rows.flatMap(({ cells: row }) => row);
  const names = block.rows.flatMap(({ cells: [first = "", second = ""] }) => [first.trim(), second.trim()]);
  const isName = (text: string): boolean => /^[\w$.[\]-]{1,200}$/.test(text);
  const all = new Set([...names.filter(isName), ...cells.flatMap(domainsIn)]);
  return { kind: "table", looks, side: role?.side ?? null, heading, line: block.line, names: [...all] };
}

function domainsIn(cell: string): readonly string[] {
  return cell.split(/[^\w.-]+/).filter((word) => /\w\.[a-z]{2,}$/i.test(word) && word.length < 254);
}

interface Code {
  readonly read: number;
  readonly unread: readonly UnreadBlock[];
}

/** Only one URL of a page is read, so the others count as read too. */
function codeOf({ blocks, found, url }: Extract): Code {
  const samples = new Map(found.samples.map((sample) => [sample.line, sample]));
  let read = 0;
  const unread: UnreadBlock[] = [];
  for (const { block, heading } of blocks) {
    const looks = block.kind === "code" ? looksOfCode(block.text) : undefined;
    if (block.kind !== "code" || looks === undefined) continue;
    const sample = samples.get(firstLine(block));
    const isRead = looks === "url" ? url !== undefined : sample?.read.value !== undefined;
    if (isRead) read += 1;
    else unread.push({ kind: "code", looks, side: sample?.side ?? null, heading, line: block.line, names: [] });
  }
  return { read, unread };
}
