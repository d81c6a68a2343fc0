/** Samples that the table of their own page refuses, and fields that only samples have. */
import type { SideExtract } from "../extract/extract.js";
import { anyKey, parentOf } from "../extract/field-paths.js";
import type { JsonValue } from "../../json/json-value.js";
import type { FieldFact, PageProblem } from "../facts.js";
import { isContradicted } from "./check-types.js";
import { problem } from "./problem-rules.js";
import { valueProblem } from "./value-problem.js";

export function checkSamples(side: SideExtract): readonly PageProblem[] {
  if (side.fields.length === 0) return [];
  const judge = new SampleJudge(side);
  for (const { read, line } of side.samples) if (read.value !== undefined) judge.judge(read.value, "", line);
  return judge.found;
}

/** A long table and a long sample shall not multiply. */
const mostComparisons = 200_000;

class SampleJudge {
  readonly found: PageProblem[] = [];
  readonly #byPath: ReadonlyMap<string, FieldFact>;
  readonly #byParent = new Map<string, FieldFact[]>();
  /** Fields whose type no sample has: that is said once, of the table. */
  readonly #contradicted: ReadonlySet<string>;
  readonly #said = new Set<string>();
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

  /** The depth of samples was bounded when they were read. */
  judge(value: JsonValue, path: string, line: number): void {
    if (Array.isArray(value)) for (const element of value) this.judge(element, `${path}[]`, line);
    else if (typeof value === "object" && value !== null) this.#judgeObject(Object.entries(value), path, line);
  }

  #judgeObject(entries: readonly (readonly [string, JsonValue])[], path: string, line: number): void {
    const fields = this.#byParent.get(path);
    const names = new Set(entries.map(([name]) => name));
    for (const field of fields ?? []) {
      this.#comparisons += 1;
      if (this.#comparisons > mostComparisons) return;
      const name = field.path.slice(path === "" ? 0 : path.length + 1);
      // What has a blank in it describes names rather than being one.
      if (field.required !== true || names.has(name) || name.includes(" ") || name === anyKey) continue;
      this.#refuse(line, `it lacks \`${field.path}\`, which is required`);
    }
    for (const [name, value] of entries) {
      const own = path === "" ? name : `${path}.${name}`;
      const isDescribed = path === "" || (fields !== undefined && !this.#byPath.has(`${path}.${anyKey}`));
      this.#judgeProperty(own, value, line, isDescribed);
      this.judge(value, own, line);
    }
  }

  #judgeProperty(path: string, value: JsonValue, line: number, isDescribed: boolean): void {
    const field = this.#byPath.get(path);
    if (field === undefined) {
      if (isDescribed) this.#say(`unknown ${path}`, problem("sample-field-not-in-table", line, { path }));
      return;
    }
    const found = valueProblem(value, field, !this.#contradicted.has(path));
    if (found !== undefined) this.#refuse(line, `\`${path}\` ${found}`);
  }

  #refuse(line: number, what: string): void {
    this.#say(`${line} ${what}`, problem("sample-refused-by-table", line, { problem: what }));
  }

  #say(key: string, said: PageProblem): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.found.push(said);
  }
}
