/** Problems in the rows of a field table, individually and compared with one another. */
import type { SideExtract } from "../extract/extract.js";
import { anyKey } from "../extract/field-paths.js";
import type { ReadField } from "../extract/fields.js";
import { labelOf } from "../extract/requirement.js";
import type { PageProblem } from "../facts.js";
import { readState } from "../vocabulary/badges.js";
import { problem } from "./problem-rules.js";

export function checkRows(side: SideExtract): readonly PageProblem[] {
  return [...side.fields.flatMap(checkRow), ...duplicates(side), ...unmarkedFields(side)];
}

function checkRow({ fact, row, cell, requirement: { doubt } }: ReadField): readonly PageProblem[] {
  const { name, line } = fact;
  const state = cell.badges.state ?? readState(labelOf(fact.description));
  return [
    ...(row.isRagged ? [problem("ragged-row", line, { name })] : []),
    ...(fact.type === null ? [problem("type-unreadable", line, { name, text: row.type })] : []),
    ...(doubt === undefined ? [] : [problem(`required-is-${doubt.kind}`, line, { name, text: doubt.text })]),
    ...(cell.rest === "" ? [] : [problem("name-unclear", line, { name, text: cell.rest })]),
    ...(state === undefined ? [] : [problem("field-outdated", line, { name, state })]),
  ];
}

/** If required fields are marked, an empty cell can mean optional or unknown. */
function unmarkedFields({ fields }: SideExtract): readonly PageProblem[] {
  const isMarked = fields.some(({ row }) => row.required.some(({ text }) => /^[^\p{L}\p{N}]+$/u.test(text)));
  if (!isMarked) return [];
  const unmarked = fields.filter(({ row, requirement }) => {
    return row.required.length > 0 && requirement.value === null && requirement.doubt === undefined;
  });
  return unmarked.map(({ fact: { name, line } }) => problem("required-is-unmarked", line, { name }));
}

function duplicates({ fields }: SideExtract): readonly PageProblem[] {
  const first = new Map<string, number>();
  return fields.flatMap(({ fact: { path, line } }) => {
    const known = first.get(path);
    if (known === undefined) first.set(path, line);
    // Two rows with the same name may describe the keys and the values of an object.
    return known === undefined || path.endsWith(`.${anyKey}`)
      ? []
      : [problem("duplicate-field", line, { path, line: known })];
  });
}
