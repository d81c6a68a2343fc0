/** Owns which limits a field of a type can have, and finds those that its text plainly states. */
import type { FactType, FieldFact } from "../../facts.js";
import { offers } from "../field-paths.js";
import type { ShownPlace } from "../sample-shape.js";
import { numberLimits, rangeOfNumerals } from "./number-limits.js";
import { arrayLimits, textLimits } from "./size-limits.js";
import { asJson, validValues } from "./valid-values.js";

export type FieldLimits = Pick<FieldFact, "enum" | "minimum" | "maximum" | "maxLength" | "maxBytes" | "maxItems">;

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
  if (type === "array") return { ...valuesOf(field, text), ...arrayLimits(text) };
  if (type === "string") return { ...valuesOf(field, text), ...textLimits(text), ...rangeOfNumerals(text) };
  if (offers(type, "integer") || offers(type, "number")) {
    const values = valuesOf(field, text);
    return values.enum === undefined ? numberLimits(text) : values;
  }
  return {};
}

function valuesOf(field: LimitedField, text: string): Pick<FieldLimits, "enum"> {
  const shown = field.shown?.values ?? [];
  if (field.holdsObjects) return {};
  const values =
    validValues(text, field.isOtherName) ??
    field.comments.map((comment) => validValues(comment, field.isOtherName)).find((found) => found !== undefined);
  const isText = field.type === "string" && shown.length > 0 && shown.every(({ type }) => type === "string");
  return values === undefined ? {} : { enum: asJson(values, isText) };
}
