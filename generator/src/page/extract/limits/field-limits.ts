/** Owns which limits a field of a type can have, and finds those that its text plainly states, with its default and its unit. */
import type { FactType, FieldFact } from "../../facts.js";
import { offers } from "../field-paths.js";
import type { ShownPlace } from "../sample-shape.js";
import { defaultStated } from "./default-value.js";
import { numberLimits, rangeOfNumerals } from "./number-limits.js";
import { arrayLimits, textLimits } from "./size-limits.js";
import { unitStated } from "./units.js";
import { asJson, validValues } from "./valid-values.js";

type Bounds = Pick<FieldFact, "enum" | "minimum" | "maximum" | "maxLength" | "maxBytes" | "maxItems">;

export type FieldLimits = Bounds & Pick<FieldFact, "default" | "unit">;

export interface LimitedField {
  readonly type: FactType | readonly FactType[] | null;
  readonly text: string;
  readonly shown: ShownPlace | undefined;
  /** What the samples say next to the field. */
  readonly comments: readonly string[];
  /** Whether the samples show objects as elements. */
  readonly holdsObjects: boolean;
  readonly isOtherName: (word: string) => boolean;
}

/** No text of a field is looked at beyond this, so that no page can make its limits cost much. */
const longestText = 20_000;

export function fieldLimits(field: LimitedField): FieldLimits {
  const text = field.text.slice(0, longestText);
  const { type } = field;
  const bounds = boundsOf(field, text);
  const unit = offers(type, "integer") || offers(type, "number") ? unitStated(text) : undefined;
  const value = defaultStated(text, { type, unit, values: bounds.enum });
  return { ...bounds, ...(value === undefined ? {} : { default: value }), ...(unit === undefined ? {} : { unit }) };
}

function boundsOf(field: LimitedField, text: string): Bounds {
  const { type } = field;
  if (type === "array") return { ...valuesOf(field, text), ...arrayLimits(text) };
  if (type === "string") return { ...valuesOf(field, text), ...textLimits(text), ...rangeOfNumerals(text) };
  if (offers(type, "integer") || offers(type, "number")) {
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
