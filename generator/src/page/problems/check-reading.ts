/** Content of a page that could not be read, or not reliably. */
import { listed } from "../../text/english.js";
import type { Extract, SideExtract } from "../extract/extract.js";
import type { PageProblem, PageReading } from "../facts.js";
import { checkRows } from "./check-rows.js";
import { problem } from "./problem-rules.js";

export function checkReading(found: Extract, reading: PageReading): readonly PageProblem[] {
  const { request, response, codes } = found;
  return [
    ...missingParts(found),
    ...[request, response].flatMap((side) => [
      ...side.samples.flatMap(checkSample),
      ...checkRows(side),
      ...side.unreadItems.map(({ text, line }) => problem("item-not-read", line, { text })),
    ]),
    ...unreadCode(found, reading),
    ...codes.unreadable.map(({ cells, line }) => problem("error-code-unreadable", line, { text: cells[0] ?? "" })),
    ...unreadTables(found, reading),
    ...leftOutRows(found),
    ...unreadFields(found),
    ...found.unclearHosts.map(({ text, line }) => problem("host-unclear", line, { text })),
    ...breakOf(reading),
  ];
}

function missingParts({ facts, codes, request }: Extract): readonly PageProblem[] {
  const isWithoutRequest = facts.requestFields.length + request.samples.length + facts.urlParameters.length === 0;
  const parts = [
    ...(facts.api === null ? ["API path"] : []),
    ...(isWithoutRequest ? ["request fields"] : []),
    ...(facts.responseFields.length === 0 ? ["response fields"] : []),
    ...(codes.codes.length === 0 ? ["error codes"] : []),
  ];
  return parts.map((part) => problem("missing-part", 1, { part }));
}

function checkSample({ read, line }: SideExtract["samples"][number]): readonly PageProblem[] {
  if (read.failure !== undefined) {
    return [problem("sample-unreadable", read.failure.line, { problem: read.failure.problem })];
  }
  if (read.oddities.length === 0) return [];
  return [problem("sample-not-strict-json", line, { oddities: listed(read.oddities, "and") })];
}

function leftOutRows({ tables }: Extract): readonly PageProblem[] {
  const ofFacts = tables.filter(({ subject }) => subject !== "unknown" && subject !== "names");
  return ofFacts.flatMap(({ leftOut }) =>
    leftOut.map(({ why, text, line }) => problem(`row-is-${why}`, line, { text })),
  );
}

/** A packet of known side that cannot be parsed is reported with its sample. */
function unreadCode({ found }: Extract, { unread }: PageReading): readonly PageProblem[] {
  const lines = unread.flatMap(({ looks, side, line }) => (looks === "packet" && side === null ? [line] : []));
  return [...new Set([...found.others, ...lines])].map((line) => problem("code-not-read", line, {}));
}

function unreadTables({ tables }: Extract, { unread }: PageReading): readonly PageProblem[] {
  const headers = new Map(tables.map(({ block }) => [block.line, block.header.cells]));
  return unread.flatMap(({ kind, heading, line }) => {
    if (kind !== "table") return [];
    return [problem("table-not-read", line, { heading, columns: headers.get(line)?.join(", ") ?? "" })];
  });
}

/** Reports a page that shows packets, but whose fields could not be read. */
function unreadFields({ request, response }: Extract): readonly PageProblem[] {
  return [request, response].flatMap(({ fields, samples, shape }) => {
    const [sample] = samples;
    if (sample === undefined || fields.length > 0 || shape.places().length === 0) return [];
    return [problem("fields-not-read", sample.line, { side: sample.side })];
  });
}

function breakOf({ breaksOff }: PageReading): readonly PageProblem[] {
  if (breaksOff?.isCertain !== true) return [];
  return [problem("page-breaks-off", breaksOff.line, { where: breaksOff.where })];
}
