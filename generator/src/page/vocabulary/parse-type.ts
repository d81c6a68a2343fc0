/** The words for types in the cells of a field table. */
import type { FactType } from "../facts.js";

const types: readonly (readonly [FactType, string])[] = [
  ["string", "byte bytes char datetime date enum guid string str text uuid varchar"],
  [
    "integer",
    "bigint int integer int8 int16 int32 int64 int32_t int64_t long short smallint timestamp tinyint uint uint8 uint16 uint32 uint64 uint32_t uint64_t ulong unsigned",
  ],
  ["number", "decimal double float float32 float64 num number numeric"],
  ["boolean", "bool boolean"],
  ["array", "array arraylist jsonarray list set vector"],
  ["object", "dict dictionary hash json jsonobject map object obj struct structure"],
];

const typeOfWord = new Map(types.flatMap(([type, words]) => words.split(" ").map((word) => [word, type] as const)));

/** The type or types that a cell names; null if it names none. */
export function parseType(cell: string): FactType | readonly FactType[] | null {
  const offered = cell.split(/[/|]|\bor\b/i).map(typeOf);
  const found = offered.filter((type) => type !== undefined);
  if (found.length === 0 || found.length < offered.length) return null;
  const distinct = [...new Set(found)];
  const [only, second] = distinct;
  return second === undefined ? (only ?? null) : distinct;
}

/** `Array of String` and `String[]` are arrays; `unsigned integer` and `32-bit int` are integers. */
function typeOf(text: string): FactType | undefined {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9_[\]]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > maxTypeWords) return undefined;
  if (words.some((word) => word.endsWith("[]"))) return "array";
  for (const word of words) {
    const type = typeOfWord.get(word) ?? typeOfWord.get(word.replace(/s$/, ""));
    if (type !== undefined) return type;
  }
  return undefined;
}

const maxTypeWords = 5;

const allowedNextToTypes = new Set("32-bit 64-bit a an array bit bits of the".split(" "));

/** The type of a text that contains nothing else: `Array of String`, but not `list of buyers`. */
export function parseTypeAlone(text: string): FactType | readonly FactType[] | null {
  const words = text
    .toLowerCase()
    .split(/[\s/|<>[\]]+/)
    .filter((word) => word !== "" && word !== "or");
  const isType = words.every((word) => allowedNextToTypes.has(word) || typeOf(word) !== undefined);
  return isType ? parseType(text) : null;
}
