/** Limits that a page states twice, and not alike. */
import type { Extract } from "../extract/extract.js";
import { upperBounds } from "../extract/limits/bounds.js";
import type { FieldFact, PageProblem } from "../facts.js";
import { problem } from "./problem-rules.js";

export function checkLimits({ facts, bodyLimits, proseLimits, request, response }: Extract): readonly PageProblem[] {
  // A list of codes of many operations has the limits of many.
  if (facts.api === null) return [];
  const fields = [...request.fields, ...response.fields];
  const [body] = bodyLimits;
  const byPath = new Map(request.fields.map(({ fact }) => [fact.path, fact]));
  return [
    ...bodyLimits.flatMap(({ bytes, line }) =>
      differing("size of a request in bytes", body?.bytes, body?.line, bytes, line),
    ),
    ...proseLimits.flatMap(({ path, maxItems, line }) => {
      const field = byPath.get(path);
      return differing(`number of elements of \`${path}\``, field?.maxItems, field?.line, maxItems, line);
    }),
    ...fields.flatMap(({ fact, row }) => checkText(fact, row.description)),
  ];
}

/** Two bounds of one text are about the same thing where they count the same. */
function checkText(field: FieldFact, text: string): readonly PageProblem[] {
  const first = new Map<string, number>();
  for (const { value, unit } of upperBounds(text.slice(0, longestText))) {
    const counted = unit[0] ?? "";
    const known = first.get(counted) ?? value;
    if (counted !== "" && known !== value) {
      return differing(`number of ${counted} of \`${field.path}\``, known, field.line, value, field.line);
    }
    first.set(counted, value);
  }
  return [];
}

const longestText = 20_000;

/** Nothing where either is not stated, or both say the same. */
export function differing(
  what: string,
  first: number | undefined,
  firstLine: number | undefined,
  second: number,
  line: number,
): readonly PageProblem[] {
  if (first === undefined || firstLine === undefined || first === second) return [];
  return [problem("limit-stated-twice", line, { what, first, line: firstLine, second })];
}
