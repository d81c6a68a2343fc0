/** Limits that a page states twice with different values. */
import type { Extract } from "../extract/extract.js";
import { upperBounds } from "../extract/limits/bounds.js";
import type { FieldFact, PageProblem } from "../facts.js";
import { problem } from "./problem-rules.js";

export function checkLimits({ facts, bodyLimits, proseLimits, request, response }: Extract): readonly PageProblem[] {
  // A list of error codes for many operations contains limits of different operations.
  if (facts.api === null) return [];
  const fields = [...request.fields, ...response.fields];
  const [body] = bodyLimits;
  const byPath = new Map(request.fields.map(({ fact }) => [fact.path, fact]));
  return [
    ...bodyLimits.flatMap(({ bytes, line }) =>
      compareLimits("request size in bytes", body?.bytes, body?.line, bytes, line),
    ),
    ...proseLimits.flatMap(({ path, maxItems, line }) => {
      const field = byPath.get(path);
      return compareLimits(`number of items of \`${path}\``, field?.maxItems, field?.line, maxItems, line);
    }),
    ...fields.flatMap(({ fact, row }) => checkText(fact, row.description)),
  ];
}

/** Two bounds in one text are compared if they count the same thing. */
function checkText(field: FieldFact, text: string): readonly PageProblem[] {
  const first = new Map<string, number>();
  for (const { value, unit } of upperBounds(text.slice(0, maxTextLength))) {
    const counted = unit[0] ?? "";
    const known = first.get(counted) ?? value;
    if (counted !== "" && known !== value) {
      return compareLimits(`number of ${counted} of \`${field.path}\``, known, field.line, value, field.line);
    }
    first.set(counted, value);
  }
  return [];
}

const maxTextLength = 20_000;

/** Reports two values that are both known and differ. */
export function compareLimits(
  what: string,
  first: number | undefined,
  firstLine: number | undefined,
  second: number,
  line: number,
): readonly PageProblem[] {
  if (first === undefined || firstLine === undefined || first === second) return [];
  return [problem("limit-stated-twice", line, { what, first, line: firstLine, second })];
}
