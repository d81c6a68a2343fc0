/** What of a page could not be read, or only with good will. */
import type { JsonValue } from "../../spec/json.js";
import type { Extract, SideExtract } from "../extract/extract.js";
import type { PageProblem } from "../facts.js";
import { checkRows } from "./check-rows.js";
import { problem } from "./problem-rules.js";

export function checkReading(found: Extract): readonly PageProblem[] {
  const { request, response, codes } = found;
  return [
    ...missingParts(found),
    ...[request, response].flatMap((side) => [
      ...side.samples.flatMap(checkSample),
      ...checkRows(side),
      ...side.unreadItems.map(({ text, line }) => problem("item-not-read", line, { text })),
    ]),
    ...found.found.others.map((line) => problem("code-not-read", line, {})),
    ...codes.unreadable.map(({ cells, line }) => problem("error-code-unreadable", line, { text: cells[0] ?? "" })),
    ...unreadTables(found),
    ...leftOutRows(found),
    ...found.unclearHosts.map(({ text, line }) => problem("host-unclear", line, { text })),
  ];
}

function missingParts({ facts, codes, request }: Extract): readonly PageProblem[] {
  const isWithoutRequest = facts.requestFields.length + request.samples.length + facts.urlParameters.length === 0;
  const parts = [
    ...(facts.api === null ? ["path of the API"] : []),
    ...(isWithoutRequest ? ["fields of a request"] : []),
    ...(facts.responseFields.length === 0 ? ["fields of a response"] : []),
    ...(codes.codes.length === 0 ? ["error codes"] : []),
  ];
  return [...parts.map((part) => problem("missing-part", 1, { part })), ...fieldsOfSamplesAlone(request)];
}

/** A page that shows packets, but whose fields could not be read, is not one without fields. */
function fieldsOfSamplesAlone({ fields, samples }: SideExtract): readonly PageProblem[] {
  const [sample] = fields.length > 0 ? [] : samples.filter(({ read: { outline } }) => hasFields(outline ?? null));
  return sample === undefined ? [] : [problem("fields-in-samples-alone", sample.line, {})];
}

function hasFields(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasFields);
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function checkSample({ read, line }: SideExtract["samples"][number]): readonly PageProblem[] {
  if (read.failure !== undefined) {
    return [problem("sample-unreadable", read.failure.line, { problem: read.failure.problem })];
  }
  if (read.oddities.length === 0) return [];
  return [problem("sample-not-strict-json", line, { oddities: read.oddities.join(", ") })];
}

function leftOutRows({ tables }: Extract): readonly PageProblem[] {
  const ofFacts = tables.filter(({ subject }) => subject !== "unknown" && subject !== "names");
  return ofFacts.flatMap(({ leftOut }) =>
    leftOut.map(({ why, text, line }) => problem(`row-is-${why}`, line, { text })),
  );
}

/** Tables about other matters, such as plans or groups of users, hold no facts of packets and are not meant. */
function unreadTables({ tables }: Extract): readonly PageProblem[] {
  return tables.flatMap(({ subject, columns, role, block, heading }) => {
    const isAmongFacts = role !== undefined && role.topic !== "closing";
    if (subject !== "unknown" || !(columns.includes("type") || (isAmongFacts && columns.includes("name")))) return [];
    return [problem("table-not-read", block.line, { heading, columns: block.header.cells.join(", ") })];
  });
}
