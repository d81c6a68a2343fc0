/** The limits, default and unit that the description of a field states, according to its type. */
import type { FactType, FieldFact } from "../../facts.js";
import { includesType } from "../field-paths.js";
import type { ShownPlace } from "../sample-shape.js";
import { defaultStated } from "./default-value.js";
import { numberLimits, rangeOfNumerals } from "./number-limits.js";
import { arrayLimits, textLimits } from "./size-limits.js";
import { unitStated } from "./units.js";
import { asJson, validValues } from "./valid-values.js";

type Bounds = Pick<FieldFact, "enum" | "minimum" | "maximum" | "maxLength" | "maxBytes" | "maxItems">;

/** The limits, default and unit of a field. */
export type FieldLimits = Bounds & Pick<FieldFact, "default" | "unit">;

/** What is known about a field apart from its description. */
export interface LimitedField {
  readonly type: FactType | readonly FactType[] | null;
  readonly text: string;
  readonly shown: ShownPlace | undefined;
  /** What the samples show for the field. */
  readonly comments: readonly string[];
  /** Whether the samples show objects as elements. */
  readonly holdsObjects: boolean;
  readonly isOtherName: (word: string) => boolean;
}

/** Longer descriptions are cut, to bound the cost of the searches. */
const maxTextLength = 20_000;

/** Reads the limits, default and unit from the description of a field. */
export function fieldLimits(field: LimitedField): FieldLimits {
  const text = field.text.slice(0, maxTextLength);
  const { type } = field;
  const bounds = boundsOf(field, text);
  const unit = includesType(type, "integer") || includesType(type, "number") ? unitStated(text) : undefined;
  const value = defaultStated(text, { type, unit, values: bounds.enum });
  return { ...bounds, ...(value === undefined ? {} : { default: value }), ...(unit === undefined ? {} : { unit }) };
}

function boundsOf(field: LimitedField, text: string): Bounds {
  const { type } = field;
  if (type === "array") return { ...valuesOf(field, text), ...arrayLimits(text) };
  if (type === "string") return { ...valuesOf(field, text), ...textLimits(text), ...rangeOfNumerals(text) };
  if (includesType(type, "integer") || includesType(type, "number")) {
    const values = valuesOf(field, text);
    return values.enum === undefined ? numberLimits(text) : values;
  }
  return {};
}

function valuesOf(field: LimitedField, text: string): Pick<Bounds, "enum"> {
  const shown = field.shown?.values ?? [];
  if (field.holdsObjects) return {};
  const values =
    validValues(text, field.isOtherName) ??
    field.comments.map((comment) => validValues(comment, field.isOtherName)).find((found) => found !== undefined);
  const isText = field.type === "string" && shown.length > 0 && shown.every(({ type }) => type === "string");
  return values === undefined ? {} : { enum: asJson(values, isText) };
}
