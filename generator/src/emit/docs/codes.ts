/** The reference of codes: what each means, whether to try again, what to do, and what raises it. */
import type { ApiModel, ErrorModel } from "../../model/types.js";
import { fieldsByCode } from "../field-places.js";
import { typesInReadingOrder } from "../reading-order.js";
import { codeAnchor, fieldAnchor } from "./anchors.js";
import { type Html, markup, prose } from "./html.js";
import { retrySentences, sourceWords } from "./words.js";

/** The rows of all codes, in their order. */
export function codeRows(model: ApiModel): readonly Html[] {
  const fields = fieldsByCode(model, typesInReadingOrder(model));
  return model.errors.map((error) => {
    const links = (fields.get(error.code) ?? []).map(
      ({ type, place }) => markup`<a href="#${fieldAnchor(type, place.names)}"><code>${type}.${place.path}</code></a>`,
    );
    return codeRow(error, links);
  });
}

function codeRow(error: ErrorModel, fields: readonly Html[]): Html {
  const { code, name, description, action, retry, operations, unraisable, deprecated, source } = error;
  const facts: readonly (readonly [string, Html | undefined])[] = [
    ["What to do", markup`${prose(action)}`],
    ["Retry", markup`${retrySentences[retry]}`],
    ["Raised by", raisedBy(error)],
    [
      "Fields",
      fields.length === 0
        ? undefined
        : markup`${fields.map((field, index) => markup`${index === 0 ? "" : ", "}${field}`)}`,
    ],
    ["Not raised by a packet", unraisable === undefined ? undefined : prose(unraisable)],
    ["Answered by", operations.length === 0 ? markup`every operation` : markup`${operations.join(", ")}`],
    ["Source", sourceWords(source)],
  ];
  return markup`<li class="code-row" id="${codeAnchor(code)}" data-entry="code">
    <div class="row">
      <div class="head">
        <span class="number" data-label>${code}</span> <code class="name" data-label>${name}</code>
      </div>
      <div class="body">
        <p>${prose(description)}</p>
        ${deprecated === undefined ? undefined : markup`<p class="deprecated"><strong>Deprecated:</strong> ${prose(deprecated)}</p>`}
        <dl class="facts">
          ${facts.map(([term, fact]) =>
            fact === undefined
              ? undefined
              : markup`<div>
                  <dt>${term}</dt>
                  <dd>${fact}</dd>
                </div>`,
          )}
        </dl>
      </div>
    </div>
  </li> `;
}

function raisedBy({ raisedBy: violations }: ErrorModel): Html | undefined {
  if (violations.length === 0) return undefined;
  const words = violations.map(({ where, at, on }, index) => {
    const whole = where === "url" ? "the URL" : "the whole packet";
    const place = at === "" ? markup`${whole}` : markup`${where === "url" ? "URL parameter " : ""}<code>${at}</code>`;
    return markup`${index === 0 ? "" : "; "}${place}${on === undefined ? "" : ` (${on.join(", ")})`}`;
  });
  return markup`${words}`;
}
