/** The fields of one side of an operation, from the rows of its tables. */
import { oneLine } from "../document/tidy.js";
import type { FactType, FieldFact } from "../facts.js";
import { parseType } from "../vocabulary/parse-type.js";
import type { Side } from "../vocabulary/heading-role.js";
import { fieldPaths } from "./field-paths.js";
import { type FieldName, readFieldName } from "./field-name.js";
import { fieldLimits } from "./limits/field-limits.js";
import { type MarkLegend, readRequirement, type Requirement } from "./requirement.js";
import { type FieldRow, fieldRows } from "./rows.js";
import type { SampleShape } from "./sample-shape.js";
import type { ReadableTable } from "./tables.js";

/** A field, with details of its row that are not facts. */
export interface ReadField {
  readonly fact: FieldFact;
  readonly row: FieldRow;
  readonly cell: FieldName;
  readonly requirement: Requirement;
}

interface OpenRow {
  readonly row: FieldRow;
  readonly cell: FieldName;
  readonly name: string;
  readonly type: FactType | readonly FactType[] | null;
  readonly description: string;
  readonly within: string | undefined;
}

/** Reads the fields of one side. `comments` are the comments in samples, by property name. */
export function readFields(
  tables: readonly ReadableTable[],
  side: Side,
  shape: SampleShape,
  comments: ReadonlyMap<string, readonly string[]>,
  legend: MarkLegend,
): readonly ReadField[] {
  const rows = openRows(tables.filter(({ subject }) => subject === side));
  const paths = fieldPaths(rows, shape);
  const names = new Set(rows.map(({ name }) => name));
  return rows.map((open, index): ReadField => {
    const path = paths[index] ?? open.name;
    const limits = fieldLimits({
      type: open.type,
      text: open.row.description,
      shown: shape.at(path),
      holdsObjects: shape.hasObject(`${path}[]`),
      comments: comments.get(open.name) ?? [],
      isOtherName: (word) => names.has(word),
    });
    const requirement = readRequirement({ ...open.row, cells: open.row.required, name: open.cell }, legend);
    return { row: open.row, cell: open.cell, requirement, fact: fieldFact(open, path, requirement, limits) };
  });
}

function fieldFact(open: OpenRow, path: string, requirement: Requirement, limits: Partial<FieldFact>): FieldFact {
  const { row, name, type } = open;
  return {
    name,
    path,
    type,
    required: requirement.value,
    description: oneLine(row.description),
    line: row.line,
    ...limits,
  };
}

function openRows(tables: readonly ReadableTable[]): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  const containers = new Set<string>();
  for (const { block, columns, before } of tables) {
    const within = namedParent(before, containers);
    for (const row of fieldRows(block.rows, columns)) {
      const cell = readFieldName(row.name, row.markedName);
      const { name } = cell;
      if (name === "") continue;
      const type = parseType(row.type);
      if (type === "array" || type === "object") containers.add(name);
      rows.push({ row, cell, name, type, description: row.description, within });
    }
  }
  return rows;
}

/** `Fields of the objects in X are as follows:` before a table makes its rows children of X. */
function namedParent(before: string, containers: ReadonlySet<string>): string | undefined {
  const last = before.split("\n").at(-1) ?? "";
  if (!/\b(?:field|object|element|structure|item|parameter)s?\b/i.test(last)) return undefined;
  return last.split(/[^\w$]+/).find((word) => containers.has(word));
}
