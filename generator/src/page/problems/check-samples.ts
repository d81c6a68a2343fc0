/** Samples that do not match the field table of their own page, and fields that occur only in samples. */
import type { SideExtract } from "../extract/extract.js";
import { anyKey, parentOf } from "../extract/field-paths.js";
import type { JsonValue } from "../../json/json-value.js";
import type { FieldFact, PageProblem } from "../facts.js";
import { isContradicted } from "./check-types.js";
import { problem } from "./problem-rules.js";
import { valueProblem } from "./value-problem.js";

export function checkSamples(side: SideExtract): readonly PageProblem[] {
  if (side.fields.length === 0) return [];
  const validator = new SampleValidator(side);
  for (const { read, line } of side.samples) if (read.value !== undefined) validator.validate(read.value, "", line);
  return validator.problems;
}

/** Bounds the cost, which would otherwise grow with table size times sample size. */
const maxComparisons = 200_000;

class SampleValidator {
  readonly problems: PageProblem[] = [];
  readonly #byPath: ReadonlyMap<string, FieldFact>;
  readonly #byParent = new Map<string, FieldFact[]>();
  /** Fields whose type contradicts all samples, which is reported once for the table. */
  readonly #contradicted: ReadonlySet<string>;
  readonly #reported = new Set<string>();
  #comparisons = 0;

  constructor(side: SideExtract) {
    const facts = side.fields.map(({ fact }) => fact);
    this.#byPath = new Map(facts.map((fact) => [fact.path, fact]));
    for (const fact of facts) {
      const siblings = this.#byParent.get(parentOf(fact.path)) ?? [];
      siblings.push(fact);
      this.#byParent.set(parentOf(fact.path), siblings);
    }
    const contradicted = facts.filter(({ type, path }) => type !== null && isContradicted(side, path, type));
    this.#contradicted = new Set(contradicted.map(({ path }) => path));
  }

  /** Recursion is safe, because the depth of samples was limited when they were parsed. */
  validate(value: JsonValue, path: string, line: number): void {
    if (Array.isArray(value)) for (const element of value) this.validate(element, `${path}[]`, line);
    else if (typeof value === "object" && value !== null) this.#validateObject(Object.entries(value), path, line);
  }

  #validateObject(entries: readonly (readonly [string, JsonValue])[], path: string, line: number): void {
    const fields = this.#byParent.get(path);
    const names = new Set(entries.map(([name]) => name));
    for (const field of fields ?? []) {
      this.#comparisons += 1;
      if (this.#comparisons > maxComparisons) return;
      const name = field.path.slice(path === "" ? 0 : path.length + 1);
      // A name with a space is a description of names.
      if (field.required !== true || names.has(name) || name.includes(" ") || name === anyKey) continue;
      this.#reportMismatch(line, `\`${field.path}\` is required, but missing`);
    }
    for (const [name, value] of entries) {
      const propertyPath = path === "" ? name : `${path}.${name}`;
      const isDescribed = path === "" || (fields !== undefined && !this.#byPath.has(`${path}.${anyKey}`));
      this.#validateProperty(propertyPath, value, line, isDescribed);
      this.validate(value, propertyPath, line);
    }
  }

  #validateProperty(path: string, value: JsonValue, line: number, isDescribed: boolean): void {
    const field = this.#byPath.get(path);
    if (field === undefined) {
      if (isDescribed) this.#report(`unknown ${path}`, problem("sample-field-not-in-table", line, { path }));
      return;
    }
    const found = valueProblem(value, field, !this.#contradicted.has(path));
    if (found !== undefined) this.#reportMismatch(line, `\`${path}\` ${found}`);
  }

  #reportMismatch(line: number, what: string): void {
    this.#report(`${line} ${what}`, problem("sample-refused-by-table", line, { problem: what }));
  }

  #report(key: string, found: PageProblem): void {
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.problems.push(found);
  }
}
