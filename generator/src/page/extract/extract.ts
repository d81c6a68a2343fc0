/** The extraction of facts from a page document, with the context that the problem checks need. */
import type { PageDocument } from "../document/document.js";
import type { PageFacts } from "../facts.js";
import { type ApiUrl, findApiUrl } from "./api-url.js";
import { type FoundCodes, findErrorCodes } from "./error-codes.js";
import { type ReadField, readFields } from "./fields.js";
import { readFieldName } from "./field-name.js";
import { findHosts, type FoundHosts } from "./hosts.js";
import { type ProseLimit, proseLimits } from "./limits/prose-limits.js";
import { type BodyLimit, findBodyLimits, findCallFrequency, findMethod } from "./page-facts-of-text.js";
import { type ListedFields, readListedFields } from "./listed-fields.js";
import { readMarkLegend } from "./mark-legend.js";
import { findTitle, findUpdated } from "./page-header.js";
import type { MarkLegend } from "./requirement.js";
import { commentsByName } from "./sample-comments.js";
import { SampleShape } from "./sample-shape.js";
import { findSamples, type FoundSamples, type KnownNames, type Sample } from "./samples.js";
import { placeBlocks, type PlacedBlock } from "./sections.js";
import { type ReadableTable, readTables } from "./tables.js";
import { readUrlRows, trimSlashes, type UrlRows } from "./url-parameters.js";

/** What the page itself states. */
export type StatedFacts = Omit<PageFacts, "problems" | "reading">;

/** The facts and their sources. */
export interface Extract {
  readonly facts: StatedFacts;
  readonly blocks: readonly PlacedBlock[];
  readonly url: ApiUrl | undefined;
  readonly urlRows: UrlRows;
  readonly tables: readonly ReadableTable[];
  readonly found: FoundSamples;
  readonly codes: FoundCodes;
  readonly unclearHosts: FoundHosts["unclear"];
  readonly bodyLimits: readonly BodyLimit[];
  readonly proseLimits: readonly ProseLimit[];
  readonly request: SideExtract;
  readonly response: SideExtract;
}

/** The facts of the request or the response, and their sources. */
export interface SideExtract {
  readonly fields: readonly ReadField[];
  readonly samples: readonly Sample[];
  readonly shape: SampleShape;
  /** List items that could not be parsed as fields. */
  readonly unreadItems: ListedFields["unread"];
}

/** Extracts the facts of a page. */
export function extract(document: PageDocument): Extract {
  const blocks = placeBlocks(document);
  const url = findApiUrl(blocks);
  const tables = readTables(blocks, url);
  const urlRows = readUrlRows(tables, url);
  const found = findSamples(blocks, knownNames(tables));
  const codes = findErrorCodes(tables);
  const bodyLimits = findBodyLimits(blocks);
  const legend = readMarkLegend(blocks);
  const response = readSide("response", { tables, found, legend, blocks });
  const plain = readSide("request", { tables, found, legend, blocks });
  const stated = proseLimits(
    blocks,
    plain.fields.map(({ fact }) => fact),
  );
  const lists = tables.filter(({ subject }) => subject === "names");
  const fields = plain.fields.map((field) => withListedValues(withProseLimit(field, stated), lists));
  const request = { ...plain, fields };
  const api = url === undefined ? (urlRows.path?.path ?? null) : trimSlashes(url.path);
  const hosts = findHosts(blocks, tables, url, api);
  const method = findMethod(blocks, url);
  const facts = {
    title: findTitle(document),
    updated: findUpdated(document),
    api,
    apiLine: url?.line ?? urlRows.path?.line ?? null,
    method: method?.method ?? null,
    methodLine: method?.line ?? null,
    hosts: hosts.hosts,
    urlParameters: urlRows.parameters,
    maxCallFrequency: findCallFrequency(blocks),
    maxBodyBytes: bodyLimits[0] ?? null,
    requestFields: request.fields.map(({ fact }) => fact),
    responseFields: response.fields.map(({ fact }) => fact),
    errorCodes: codes.codes,
    requestSamples: packets(request.samples),
    responseSamples: packets(response.samples),
  };
  return {
    facts,
    blocks,
    url,
    urlRows,
    tables,
    found,
    codes,
    unclearHosts: hosts.unclear,
    bodyLimits,
    proseLimits: stated,
    request,
    response,
  };
}

interface Read {
  readonly tables: readonly ReadableTable[];
  readonly found: FoundSamples;
  readonly legend: MarkLegend;
  readonly blocks: readonly PlacedBlock[];
}

/** Falls back to a list of fields if no table has any. */
function readSide(side: "request" | "response", { tables, found, legend, blocks }: Read): SideExtract {
  const samples = found.samples.filter((sample) => sample.side === side);
  const shape = new SampleShape(samples);
  const comments = commentsByName(samples);
  const fields = readFields(tables, side, shape, comments, legend);
  if (fields.length > 0) return { fields, samples, shape, unreadItems: [] };
  const listed = readListedFields(blocks, side, new Set(shape.places().map(({ name }) => name)));
  return {
    fields: readFields(listed.tables, side, shape, comments, legend),
    samples,
    shape,
    unreadItems: listed.unread,
  };
}

function knownNames(tables: readonly ReadableTable[]): KnownNames {
  const namesOf = (side: "request" | "response"): ReadonlySet<string> => {
    const ofSide = tables.filter(({ subject }) => subject === side);
    return new Set(
      ofSide.flatMap(({ block, columns }) =>
        block.rows.map(({ cells, marked }) => {
          const at = Math.max(0, columns.indexOf("name"));
          return readFieldName(cells[at] ?? "", marked?.[at]).name;
        }),
      ),
    );
  };
  return { request: namesOf("request"), response: namesOf("response") };
}

/** A limit in the table takes precedence over one in prose. */
function withProseLimit(field: ReadField, stated: readonly ProseLimit[]): ReadField {
  if (field.fact.type !== "array" || field.fact.maxItems !== undefined) return field;
  const limit = stated.find(({ path }) => path === field.fact.path);
  if (limit === undefined) return field;
  return { ...field, fact: { ...field.fact, maxItems: limit.maxItems } };
}

/** A description can refer, by heading, to another table that lists the allowed values. */
function withListedValues(field: ReadField, lists: readonly ReadableTable[]): ReadField {
  const { fact } = field;
  if (fact.enum !== undefined || (fact.type !== "array" && fact.type !== "string")) return field;
  const text = fact.description.toLowerCase();
  const isCalled = (title: string): boolean => title.length > minHeadingLength && text.includes(title.toLowerCase());
  const list = lists.find(({ heading, before }) => isCalled(heading) || isCalled(before));
  if (list === undefined) return field;
  const names = list.block.rows.map(({ cells }) => cells[list.columns.indexOf("name")] ?? "");
  return { ...field, fact: { ...fact, enum: names.filter((name) => name !== "") } };
}

/** Shorter headings can occur in any text by chance. */
const minHeadingLength = 15;

function packets(samples: readonly Sample[]): PageFacts["requestSamples"] {
  return samples.flatMap(({ read, line }) => (read.value === undefined ? [] : [{ packet: read.value, line }]));
}
