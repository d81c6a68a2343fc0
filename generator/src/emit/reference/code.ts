/** The content of the error codes in the reference: what each means, whether to try again, what to do, and what raises it. */
import { retryWords } from "../../model/describe-type.js";
import type { ApiModel, ErrorModel, TypeDefinition } from "../../model/types.js";
import { codeSpan, linkTo, type Phrase, series } from "../../print/phrase.js";
import { fieldsByCode } from "../field-places.js";
import { codeAnchor, fieldAnchor } from "./anchors.js";

export interface CodeContent {
  readonly error: ErrorModel;
  readonly anchor: string;
  readonly retry: string;
  /** The violations that raise it. */
  readonly raisedBy: Phrase | undefined;
  /** The fields that list it. */
  readonly fields: Phrase | undefined;
  /** The operations that return it; undefined if all do. */
  readonly operations: Phrase | undefined;
}

/** All codes in the order of the model. `types` are the types that the reference has a place for. */
export function codesOf(model: ApiModel, types: readonly TypeDefinition[]): readonly CodeContent[] {
  const fields = fieldsByCode(model, types);
  return model.errors.map((error) => ({
    error,
    anchor: codeAnchor(error.code),
    retry: retryWords[error.retry],
    raisedBy: series(error.raisedBy.map(describeViolation), "; "),
    fields: series(
      (fields.get(error.code) ?? []).map(({ type, place }) =>
        linkTo(fieldAnchor(type, place.names), codeSpan(`${type}.${place.path}`)),
      ),
      ", ",
    ),
    operations: series(error.operations.map(codeSpan), ", "),
  }));
}

function describeViolation({ where, at, on }: ErrorModel["raisedBy"][number]): Phrase {
  const whole = where === "url" ? "the URL" : "the whole packet";
  const place = at === "" ? whole : [where === "url" ? "URL parameter " : "", codeSpan(at)];
  const keywords = series((on ?? []).map(codeSpan), ", ");
  return keywords === undefined ? place : [place, " (", keywords, ")"];
}
