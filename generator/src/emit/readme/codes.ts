/** The reference of codes: what each means, whether to try again, what to do, and what raises it. */
import type { ApiModel, ErrorModel, TypeDefinition } from "../../model/types.js";
import { retryWords } from "../../model/describe-type.js";
import { fieldsByCode } from "../field-places.js";
import { codeAnchor, fieldAnchor } from "./anchors.js";
import { anchor, blocks, code, innerLink, table, text, withDeprecation } from "../../print/markdown.js";

/** The section of all codes. `types` are the types that the reference has a section for. */
export function codesSection(model: ApiModel, types: readonly TypeDefinition[]): string | undefined {
  if (model.errors.length === 0) return undefined;
  const fields = fieldsByCode(model, types);
  const rows = model.errors.map((error) => [
    `${anchor(codeAnchor(error.code))}${error.code}`,
    code(error.name),
    withDeprecation(text(error.description), error.deprecated),
    retryWords[error.retry],
    text(error.action),
    answeredBy(error),
    raisedBy(
      error,
      (fields.get(error.code) ?? []).map(({ type, place }) =>
        innerLink(code(`${type}.${place.path}`), fieldAnchor(type, place)),
      ),
    ),
  ]);
  return blocks("## Codes", table(["Code", "Name", "Meaning", "Retry", "What to do", "Operations", "Raised by"], rows));
}

function answeredBy({ operations }: ErrorModel): string {
  return operations.length === 0 ? "all" : operations.map(code).join(", ");
}

function raisedBy(error: ErrorModel, fields: readonly string[]): string {
  const violations = error.raisedBy.map(({ where, at, on }) => {
    const whole = where === "url" ? "the URL" : "the whole packet";
    const place = at === "" ? whole : `${where === "url" ? "URL " : ""}${code(at)}`;
    return on === undefined ? place : `${place} (${on.map((keyword) => code(keyword)).join(", ")})`;
  });
  const why = error.unraisable === undefined ? "" : text(error.unraisable);
  const lines = [violations.join("; "), fields.length === 0 ? "" : `Fields: ${fields.join(", ")}`, why];
  return lines.filter((line) => line !== "").join("<br>");
}
