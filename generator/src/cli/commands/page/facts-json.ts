/** The facts of a page as JSON. */
import type { FieldFact, PageFacts } from "../../../page/facts.js";

/** One object on one line. `file` comes first in it if several pages are printed. */
export function factsJson(facts: PageFacts, file: string | undefined): string {
  const { maxCallFrequency, maxBodyBytes } = facts;
  const printed = {
    ...(file === undefined ? {} : { file }),
    api: facts.api,
    method: facts.method,
    hosts: facts.hosts.map(({ host }) => host),
    urlParameters: facts.urlParameters.map(({ name }) => name),
    maxCallFrequency:
      maxCallFrequency === null ? null : { calls: maxCallFrequency.calls, seconds: maxCallFrequency.seconds },
    maxBodyBytes: maxBodyBytes === null ? null : maxBodyBytes.bytes,
    requestFields: facts.requestFields.map(fieldOf),
    responseFields: facts.responseFields.map(fieldOf),
    errorCodes: facts.errorCodes,
    requestSamples: facts.requestSamples.map(({ packet }) => packet),
    responseSamples: facts.responseSamples.map(({ packet }) => packet),
    read: { tables: facts.reading.tables, code: facts.reading.code },
    problems: facts.problems,
  };
  return `${JSON.stringify(printed)}\n`;
}

/** Default and unit are not part of the documented output. */
function fieldOf({ default: _default, unit: _unit, ...field }: FieldFact): Omit<FieldFact, "default" | "unit"> {
  return field;
}
