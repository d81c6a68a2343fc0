/** Facts stated in sentences: call frequency, size of a request and HTTP method. */
import type { PageFacts } from "../facts.js";
import { quantities, inBytes, secondsPer } from "./limits/quantities.js";
import { sentences } from "./limits/bounds.js";
import type { ApiUrl } from "./api-url.js";
import type { PlacedBlock } from "./sections.js";

type Frequency = NonNullable<PageFacts["maxCallFrequency"]>;

/** `200 calls per second`, `100 times/second`, `100 times every day`, `10 QPS`. */
export function findCallFrequency(blocks: readonly PlacedBlock[]): Frequency | null {
  for (const { block, role } of blocks) {
    if (role?.topic !== "frequency" || block.kind === "table") continue;
    for (const sentence of sentences(block.text)) {
      const found = frequencyOf(sentence);
      if (found !== undefined) return { ...found, line: block.line };
    }
  }
  return null;
}

function frequencyOf(sentence: string): Pick<Frequency, "calls" | "seconds"> | undefined {
  for (const { value, end } of quantities(sentence)) {
    const behind = sentence.slice(end, end + 60);
    const [, span, unit] =
      /^ ?(?:(?:api )?(?:calls?|requests?|times?|queries|invocations?) ?)?(?:per|every|each|an?|in|within|\/) ?(\d{1,6} )?([a-z]+)/i.exec(
        behind,
      ) ?? [];
    const seconds = secondsPer(unit?.toLowerCase());
    if (seconds !== undefined) return { calls: value, seconds: seconds * Number(span ?? 1) };
    if (/^ ?QPS\b/i.test(behind)) return { calls: value, seconds: 1 };
  }
  const [, short, per] = /\b(\d{1,9})\/([a-z]+)/i.exec(sentence) ?? [];
  const span = secondsPer(per?.toLowerCase());
  if (short !== undefined && span !== undefined) return { calls: Number(short), seconds: span };
  const [, calls] = /\bQPS\b[^\d\n]{0,20}(\d{1,9})\b/i.exec(sentence) ?? [];
  return calls === undefined ? undefined : { calls: Number(calls), seconds: 1 };
}

/** A stated maximum size of a request body. */
export interface BodyLimit {
  readonly bytes: number;
  readonly line: number;
}

/** Every stated maximum size of a request body. */
export function findBodyLimits(blocks: readonly PlacedBlock[]): readonly BodyLimit[] {
  return blocks.flatMap(({ block }) => {
    return statements(block).flatMap(({ text, line }) =>
      sentences(text).flatMap((sentence) => bodyLimitOf(sentence, line)),
    );
  });
}

const ofBody = /\b(?:packet|request body|body of (?:a|the) request|json body|payload|json (?:data|request))\b/i;
const ofSize = /\bexceed|\blimit|\bmax|\blarger? than|\bup to|\bat most|\bno more than|\bsize\b/i;

function bodyLimitOf(sentence: string, line: number): readonly BodyLimit[] {
  if (!ofBody.test(sentence) || !ofSize.test(sentence) || /\brespon|\bfield\b/i.test(sentence)) return [];
  const bytes = quantities(sentence)
    .map(inBytes)
    .find((size) => size !== undefined);
  return bytes === undefined ? [] : [{ bytes, line }];
}

/** A stated HTTP method. */
export interface StatedMethod {
  readonly method: string;
  readonly line: number;
}

/** The HTTP method, if a sentence or the sample URL states it. */
export function findMethod(blocks: readonly PlacedBlock[], url: ApiUrl | undefined): StatedMethod | undefined {
  if (url?.method !== undefined) return { method: url.method, line: url.line };
  for (const { text, line } of blocks.flatMap(({ block }) => statements(block))) {
    const found = /\bmethod(?: is| used is|:)? ?(GET|POST|PUT|PATCH|DELETE)\b/i.exec(text)?.[1];
    if (found !== undefined) return { method: found.toUpperCase(), line };
  }
  return undefined;
}

interface Statement {
  readonly text: string;
  readonly line: number;
}

/** The text of a block: a paragraph, or each row of a table. */
function statements(block: PlacedBlock["block"]): readonly Statement[] {
  if (block.kind === "code") return [];
  return block.kind === "table"
    ? block.rows.map(({ cells, line }) => ({ text: cells.join(" "), line }))
    : [{ text: block.text, line: block.line }];
}
