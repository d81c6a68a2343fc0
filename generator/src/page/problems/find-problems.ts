/** The problems of a page, in line order. */
import type { Extract } from "../extract/extract.js";
import type { PageProblem, PageReading } from "../facts.js";
import { checkErrors } from "./check-errors.js";
import { checkLimits } from "./check-limits.js";
import { checkReading } from "./check-reading.js";
import { checkSamples } from "./check-samples.js";
import { checkTypes } from "./check-types.js";
import { problem } from "./problem-rules.js";

/** Runs all checks. */
export function findProblems(found: Extract, reading: PageReading): readonly PageProblem[] {
  const { request, response } = found;
  const all = [
    ...checkReading(found, reading),
    ...[request, response].flatMap((side) => [...checkTypes(side), ...checkSamples(side)]),
    ...checkLimits(found),
    ...checkErrors(found),
    ...checkPath(found),
  ];
  return all.toSorted((a, b) => a.line - b.line);
}

function checkPath({ facts, url, urlRows }: Extract): readonly PageProblem[] {
  const { path: row } = urlRows;
  if (row === undefined || url === undefined || facts.api === null || row.path === facts.api) return [];
  return [problem("path-contradicts-url", row.line, { table: row.path, url: facts.api })];
}
