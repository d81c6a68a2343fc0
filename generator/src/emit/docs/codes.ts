/** The reference of codes: what each means, whether to try again, what to do, and what raises it. */
import type { ApiModel, ErrorModel } from "../../model/types.js";
import { retrySentences } from "../../model/retry.js";
import { retryWords } from "../../model/describe-type.js";
import { fieldsByCode } from "../field-places.js";
import { typesInReadingOrder } from "../reading-order.js";
import { codeAnchor, fieldAnchor } from "./anchors.js";
import { deprecation } from "./field-meaning.js";
import { facts, joined, type Html, markup, prose } from "../../print/html.js";
import { describeSource } from "./describe.js";

/** The rows of all codes, those of operations before those of the service; undefined if there are none. */
export function codesSection(model: ApiModel): Html | undefined {
  if (model.errors.length === 0) return undefined;
  const fields = fieldsByCode(model, typesInReadingOrder(model));
  const rows = (errors: readonly ErrorModel[]): Html =>
    markup`<ul class="rows codes">${errors.map((error) => codeRow(model, error, fieldLinks(fields.get(error.code) ?? [])))}</ul>`;
  const own = model.errors.filter(({ operations }) => operations.length > 0);
  const shared = model.errors.filter(({ operations }) => operations.length === 0);
  return markup`${own.length === 0 ? undefined : [markup`<h3 id="codes-own">Codes of ${joined(operationNames(model), ", ")}</h3>\n`, rows(own)]}
${shared.length === 0 ? undefined : [markup`<h3 id="codes-shared">Codes of every operation</h3>\n`, rows(shared)]}
`;
}

/** Of many operations, no list. */
function operationNames({ operations }: ApiModel): readonly Html[] {
  if (operations.length > 3) return [markup`single operations`];
  return operations.map(({ name }) => markup`<code>${name}</code>`);
}

function fieldLinks(places: NonNullable<ReturnType<ReturnType<typeof fieldsByCode>["get"]>>): Html | undefined {
  const links = places.map(
    ({ type, place }) => markup`<a href="#${fieldAnchor(type, place.names)}"><code>${type}.${place.path}</code></a>`,
  );
  return links.length === 0 ? undefined : joined(links, ", ");
}

function codeRow(model: ApiModel, error: ErrorModel, fields: Html | undefined): Html {
  const { code, name, description, action, retry, operations, unraisable, deprecated, source } = error;
  const anchor = codeAnchor(code);
  return markup`<li class="row" id="${anchor}" data-entry="Code">
<div class="head"><a class="name" href="#${anchor}"><span data-label>${code}</span></a> <code class="kind" data-label>${name}</code> <span class="retry retry-${retry}">retry: ${retryWords[retry]}</span></div>
<div class="body"><p>${prose(description)}</p>${deprecation(deprecated)}${facts([
    ["What to do", prose(action)],
    ["Retry", markup`${retrySentences[retry]}`],
    ["Raised by", raisedBy(error)],
    ["Fields", fields],
    ["Cause", unraisable === undefined ? undefined : prose(unraisable)],
    [
      "Answered by",
      operations.length === 0 || model.operations.length === 1
        ? undefined
        : joined(
            operations.map((one) => markup`<code>${one}</code>`),
            ", ",
          ),
    ],
    ["Source", describeSource(source)],
  ])}</div>
</li>
`;
}

function raisedBy({ raisedBy: violations }: ErrorModel): Html | undefined {
  const words = violations.map(({ where, at, on }) => {
    const whole = where === "url" ? "the URL" : "the whole packet";
    const place = at === "" ? whole : [where === "url" ? "URL parameter " : "", markup`<code>${at}</code>`];
    return [
      place,
      on === undefined
        ? ""
        : [
            " (",
            joined(
              on.map((one) => markup`<code>${one}</code>`),
              ", ",
            ),
            ")",
          ],
    ];
  });
  return words.length === 0 ? undefined : joined(words, "; ");
}
