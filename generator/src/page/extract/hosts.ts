/** Owns the domains that a page names as hosts of its requests, each with its region. */
import type { HostFact } from "../facts.js";
import type { ApiUrl } from "./api-url.js";
import type { ReadableTable } from "./tables.js";
import type { PlacedBlock } from "./sections.js";
import { withoutBullet } from "../document/tidy.js";

/** Hosts stand in the sample URL, in a table of their own, in the row or the text of the placeholder in the URL. */
export function findHosts(
  blocks: readonly PlacedBlock[],
  tables: readonly ReadableTable[],
  url: ApiUrl | undefined,
): readonly HostFact[] {
  const found: HostFact[] = [];
  if (url !== undefined && isHost(url.host)) found.push({ host: url.host, region: null, line: url.line });
  for (const table of tables) {
    if (table.subject === "hosts") found.push(...hostsOfTable(table));
    if (table.subject === "url") found.push(...hostsOfRows(table, url));
  }
  found.push(...hostsOfText(blocks, url));
  const seen = new Set<string>();
  return found.filter(({ host }) => !seen.has(host) && seen.add(host) !== undefined).sort((a, b) => a.line - b.line);
}

function hostsOfTable({ block, columns }: ReadableTable): readonly HostFact[] {
  const at = columns.indexOf("host");
  return block.rows.flatMap(({ cells, line }) => {
    const region = cells[columns.indexOf("region")] ?? null;
    return domains(cells[at] ?? "").map((host) => ({ host, region, line }));
  });
}

/** A row that explains the placeholder in the URL, or says that it is about the domain. */
function hostsOfRows({ block }: ReadableTable, url: ApiUrl | undefined): readonly HostFact[] {
  return block.rows.flatMap(({ cells: [name = "", ...rest], line }) => {
    const text = rest.join("\n");
    return name === url?.host || isHost(name) || /\bdomain\b/i.test(text) ? hostsOfLines(`${name}\n${text}`, line) : [];
  });
}

function hostsOfText(blocks: readonly PlacedBlock[], url: ApiUrl | undefined): readonly HostFact[] {
  const section = blocks.filter(({ role }) => role?.topic === "url" || role?.topic === "parameters");
  const start = section.findIndex(({ block }) => {
    return block.kind !== "table" && block.kind !== "code" && /\bdomain\b/i.test(block.text) && url !== undefined;
  });
  if (start === -1) return [];
  return section.slice(start).flatMap(({ block }) => {
    return block.kind === "table" || block.kind === "code" ? [] : hostsOfLines(block.text, block.line);
  });
}

/** `Region: domain`, one a line. */
function hostsOfLines(text: string, line: number): readonly HostFact[] {
  return text.split("\n").flatMap((row) => {
    const [before = "", ...behind] = withoutBullet(row).split(/[:：]/);
    const region = behind.length > 0 && before.length < longestRegion ? before.trim() : null;
    return domains(row).map((host) => ({ host, region, line }));
  });
}

const longestRegion = 40;

function domains(text: string): readonly string[] {
  return text.split(/[^\w.-]+/).filter(isHost);
}

function isHost(word: string): boolean {
  return (
    word.length < 254 &&
    /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(word) &&
    !/\.(?:html?|md|json|gz|js)$/.test(word)
  );
}
