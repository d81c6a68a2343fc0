/** The rows of the page: URL parameters, warnings, contradictions and codes. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { facts, type Html, joined, markup, phraseHtml, prose } from "../../print/html.js";
import { codeSpan, factsOf, type Phrase, series } from "../../print/phrase.js";
import { typesInReadingOrder } from "../reading-order.js";
import { type CodeContent, codesOf } from "../reference/code.js";
import { aboutAdvice, aboutContradictions, adviceOf, contradictionsOf } from "../reference/operation.js";
import { aboutParameters, parametersOf } from "../reference/parameter.js";
import { describeSource } from "../reference/sources.js";

/** The URL parameters of every request; undefined if there are none. */
export function parameterRows(model: ApiModel): Html | undefined {
  const rows = parametersOf(model).map(
    ({ parameter: { name, type, description }, anchor, value, codes }) =>
      markup`<li class="row" id="${anchor}" data-entry="URL parameter">
<div class="head"><a class="name" href="#${anchor}"><code data-label>${name}</code></a> <span class="kind">${type}</span></div>
<div class="body"><p>${prose(description)}</p>${facts(
        factsOf([
          ["Value", value],
          ["Codes", codes],
        ]),
      )}</div>
</li>
`,
  );
  return listOf(rows, aboutParameters);
}

/** The warnings of an operation; undefined if there are none. */
export function adviceRows(model: ApiModel, operation: OperationModel): Html | undefined {
  const rows = adviceOf(model, operation).map(
    ({ name, anchor, description, at, conditions }) => markup`<li class="row" id="${anchor}" data-entry="Advice">
<div class="head"><code class="name" data-label>${name}</code></div>
<div class="body"><p>${prose(description)}</p>${facts(
      factsOf([
        ["At", at],
        ["If", conditions],
      ]),
    )}</div>
</li>
`,
  );
  return listOf(rows, aboutAdvice);
}

/** The contradictions of the documentation of an operation; undefined if there are none. */
export function contradictionRows(model: ApiModel, operation: OperationModel): Html | undefined {
  const rows = contradictionsOf(model, operation).map(({ at, statements, decided }) => {
    const said = statements.map(
      ({ where, says }) => markup`<div><dt>${prose(where)}</dt><dd>${prose(says)}</dd></div>`,
    );
    return markup`<li class="row">
<div class="head"><span class="name">${phraseHtml(at)}</span></div>
<div class="body"><dl class="statements">${said}</dl><p><strong>Decided:</strong> ${prose(decided)}</p></div>
</li>
`;
  });
  return listOf(rows, aboutContradictions);
}

function listOf(rows: readonly Html[], introduction: string): Html | undefined {
  return rows.length === 0 ? undefined : markup`<p>${introduction}</p>\n<ul class="rows">${rows}</ul>`;
}

/** All codes, those of operations before those of the service; undefined if there are none. */
export function codeRows(model: ApiModel): Html | undefined {
  const codes = codesOf(model, typesInReadingOrder(model));
  const own = codes.filter(({ operations }) => operations !== undefined);
  const shared = codes.filter(({ operations }) => operations === undefined);
  const sectionOf = (title: Html, id: string, entries: readonly CodeContent[]): Html | undefined =>
    entries.length === 0
      ? undefined
      : markup`<h3 id="${id}">${title}</h3>\n<ul class="rows codes">${entries.map((one) => codeRow(model, one))}</ul>\n`;
  if (codes.length === 0) return undefined;
  return markup`${sectionOf(markup`Codes of ${operationNames(model)}`, "codes-own", own)}${sectionOf(markup`Codes of every operation`, "codes-shared", shared)}`;
}

/** Of many operations, no list. */
function operationNames({ operations }: ApiModel): Html {
  const names = series(
    operations.map(({ name }) => codeSpan(name)),
    ", ",
  );
  return operations.length > 3 || names === undefined ? markup`single operations` : phraseHtml(names);
}

function codeRow(model: ApiModel, { error, anchor, retry, raisedBy, fields, operations }: CodeContent): Html {
  const { code, name, description, action, unraisable, deprecated, source } = error;
  return markup`<li class="row" id="${anchor}" data-entry="Code">
<div class="head"><a class="name" href="#${anchor}"><span data-label>${code}</span></a> <code class="kind" data-label>${name}</code> <span class="retry retry-${error.retry}">retry: ${retry}</span></div>
<div class="body"><p>${prose(description)}</p>${deprecation(deprecated)}${facts(
    factsOf([
      ["What to do", action],
      ["Raised by", raisedBy],
      ["Fields", fields],
      ["Cause", unraisable],
      ["Returned by", model.operations.length === 1 ? undefined : operations],
      ["Source", describeSource(source)],
    ]),
  )}</div>
</li>
`;
}

/** Why something is no longer to be used, if that is so. */
export function deprecation(reason: string | undefined): Html | undefined {
  return reason === undefined
    ? undefined
    : markup`<p class="deprecated"><strong>Deprecated:</strong> ${prose(reason)}</p>`;
}

/** The pages that the facts come from; undefined if none is named. */
export function sourceRows(sources: readonly Phrase[]): Html | undefined {
  if (sources.length === 0) return undefined;
  return markup`<ul class="sources">${joined(
    sources.map((one) => markup`<li>${phraseHtml(one)}</li>`),
    "\n",
  )}</ul>`;
}
