/** The role of headings: which part of the description follows. */
import { hasAny, wordSet, wordsOf } from "./words.js";

/** The direction of a packet. */
export type Side = "request" | "response";

/** What the section below a heading describes. */
export interface Role {
  readonly topic: "url" | "parameters" | "frequency" | "sample" | "fields" | "errors" | "closing";
  /** Null if the heading names both sides, or neither. */
  readonly side: Side | null;
}

const request = wordSet("input request requesting");
const response = wordSet("answer output reply respond response return returned returning");
const sample = wordSet("demo example sample");
const field = wordSet("argument body description element field packet param parameter payload property result value");
const url = wordSet("address endpoint uri url");
const frequency = wordSet("frequency qps throttling");
const code = wordSet("code errcode errorcode retcode");
const ofErrors = wordSet("errcode error errorcode retcode return");
const closing = wordSet(
  "background callback changelog commissioning debugging faq feature feedback overview reference related tool webhook",
);
const maxHeadingWords = 10;
const maxClosingWords = 5;

/** The role of a heading; undefined if it has none, such as the caption of a sample. */
export function headingRole(heading: string): Role | undefined {
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > maxHeadingWords) return undefined;
  const side = sideOf(words);
  if (isErrors(words)) return { topic: "errors", side: null };
  if (isFrequency(words)) return { topic: "frequency", side: null };
  if (hasAny(words, url) && side !== "response") return { topic: "url", side: side ?? null };
  if (hasAny(words, sample) && (side !== undefined || words.length === 1))
    return { topic: "sample", side: side ?? null };
  if (side !== undefined && hasAny(words, field)) return { topic: topicOfFields(words, side), side };
  if (words.length === 1 && side !== undefined) return { topic: "fields", side };
  return words.length <= maxClosingWords && hasAny(words, closing) ? { topic: "closing", side: null } : undefined;
}

/** Undefined if a heading names no side, null if it names both. */
function sideOf(words: readonly string[]): Side | null | undefined {
  const isRequest = hasAny(words, request);
  const isResponse = hasAny(words, response);
  if (isRequest && isResponse) return null;
  return isRequest ? "request" : isResponse ? "response" : undefined;
}

function isErrors(words: readonly string[]): boolean {
  return hasAny(words, code) && hasAny(words, ofErrors);
}

function isFrequency(words: readonly string[]): boolean {
  return hasAny(words, frequency) || (words.includes("rate") && words.includes("limit"));
}

/** `Request parameters` are those of the URL unless the table below them shows otherwise. */
function topicOfFields(words: readonly string[], side: Side | null): Role["topic"] {
  const isOfUrl = words.includes("parameter") || words.includes("param");
  const isOfBody = words.some((word) => ["body", "field", "packet", "payload"].includes(word));
  return isOfUrl && !isOfBody && side !== "response" ? "parameters" : "fields";
}
