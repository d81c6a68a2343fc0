/** What is said of a field: its meaning, its values, its limits, and the codes that a wrong one raises. */
import type { ApiModel, FieldModel } from "../../model/types.js";
import { enumMembers } from "../../model/describe-type.js";
import { errorsOf, resolveType } from "../../model/lookup.js";
import { codeAnchor } from "./anchors.js";
import { facts, joined, type Html, markup, prose } from "../../print/html.js";
import { describeLimits } from "./describe.js";

export function fieldMeaning(model: ApiModel, field: FieldModel): Html {
  const limits = describeLimits(model, field.type);
  const type = resolveType(model, field.type);
  const isCode = type.kind === "integer" && type.isErrorCode && model.errors.length > 0;
  return markup`${field.description === "" ? undefined : markup`<p>${prose(field.description)}</p>`}${values(model, field)}${
    isCode ? markup`<p>One of the <a href="#codes">codes</a>, or one that is not documented.</p>` : undefined
  }${field.generate === undefined ? undefined : markup`<p>The client draws it at random if it is left out.</p>`}${deprecation(field.deprecated)}${facts(
    [
      ["Limits", limits.length === 0 ? undefined : joined(limits, ", ")],
      ["Unit", field.unit === undefined ? undefined : prose(field.unit)],
      ["Default", field.default === undefined ? undefined : markup`<code>${JSON.stringify(field.default)}</code>`],
      ["Codes", codeLinks(model, field.codes)],
    ],
  )}`;
}

/** Why something is no longer to be used, if that is so. */
export function deprecation(reason: string | undefined): Html | undefined {
  return reason === undefined
    ? undefined
    : markup`<p class="deprecated"><strong>Deprecated:</strong> ${prose(reason)}</p>`;
}

/** The values that the documentation explains. */
function values(model: ApiModel, { type }: FieldModel): Html | undefined {
  const members = enumMembers(model, type).filter(({ description }) => description !== undefined);
  if (members.length === 0) return undefined;
  const items = members.map(
    ({ value, description }) => markup`<li><code>${JSON.stringify(value)}</code> ${prose(description ?? "")}</li>`,
  );
  return markup`<ul class="values">${items}</ul>`;
}

/** Codes as links to their rows; undefined if there are none. */
export function codeLinks(model: ApiModel, codes: readonly number[]): Html | undefined {
  const links = errorsOf(model, codes).map(
    ({ code, name }) => markup`<a class="code" href="#${codeAnchor(code)}">${code} <span>${name}</span></a>`,
  );
  return links.length === 0 ? undefined : joined(links, " ");
}
