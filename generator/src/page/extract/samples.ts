/** The samples of a page: which code blocks are packets, of which side, and their values. */
import type { CodeBlock } from "../document/document.js";
import type { JsonValue } from "../../json/json-value.js";
import type { Side } from "../vocabulary/heading-role.js";
import type { PlacedBlock } from "./sections.js";
import { readSampleText, type SampleText } from "./sample-text.js";

/** A sample packet. */
export interface Sample {
  readonly side: Side;
  readonly line: number;
  readonly read: SampleText;
}

/** Field names from tables, by side. They identify the side of a sample if its heading does not. */
export interface KnownNames {
  readonly request: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
}

/** The samples of a page. */
export interface FoundSamples {
  readonly samples: readonly Sample[];
  /** Lines of code that looks like a packet of unknown side. */
  readonly others: readonly number[];
}

/** Finds the samples and their sides. */
export function findSamples(blocks: readonly PlacedBlock[], names: KnownNames): FoundSamples {
  const samples: Sample[] = [];
  const others: number[] = [];
  for (const placed of blocks) {
    const { block } = placed;
    if (block.kind !== "code" || !/^\s*[{[]/.test(block.text)) continue;
    const read = readSampleText(block.text, block.line);
    const side = sideOf(placed, read, names);
    if (side === undefined) others.push(block.line);
    else samples.push({ side, line: firstLine(block), read });
  }
  return { samples, others };
}

/** The line of the first text after blank lines. */
export function firstLine(block: CodeBlock): number {
  const blank = /^\s*/.exec(block.text)?.[0] ?? "";
  return block.line + blank.split("\n").length - 1;
}

function sideOf({ role, before }: PlacedBlock, read: SampleText, names: KnownNames): Side | undefined {
  if (role === undefined || role.topic === "closing" || role.topic === "errors") return undefined;
  if (role.side !== null && role.topic !== "url") return role.side;
  return sideOfCaption(before) ?? sideOfNames(read, names);
}

function sideOfCaption(caption: string): Side | undefined {
  const last = caption.split("\n").at(-1)?.toLowerCase() ?? "";
  const isRequest = last.includes("request");
  const isResponse = last.includes("response");
  if (isRequest === isResponse) return undefined;
  return isRequest ? "request" : "response";
}

function sideOfNames(read: SampleText, names: KnownNames): Side | undefined {
  const topLevel = topNames(read.value ?? null);
  const request = topLevel.filter((name) => names.request.has(name)).length;
  const response = topLevel.filter((name) => names.response.has(name)).length;
  if (request === response) return undefined;
  return request > response ? "request" : "response";
}

function topNames(value: JsonValue): readonly string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
