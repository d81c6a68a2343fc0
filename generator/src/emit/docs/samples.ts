/** The documented packets of an operation: each as JSON, and each request as what a person would copy. */
import type { ApiModel, OperationModel, SampleModel } from "../../model/types.js";
import { sampleAnchor } from "../reference/anchors.js";
import { highlightedJson } from "./highlight.js";
import { type Html, lines, markup, prose } from "../../print/html.js";
import { requestForms } from "./sample-forms.js";

export function samplesOf(model: ApiModel, operation: OperationModel): Html | undefined {
  if (operation.samples.length === 0) return undefined;
  return markup`${operation.samples.map((sample) => sampleArticle(model, operation, sample))}`;
}

function sampleArticle(model: ApiModel, operation: OperationModel, sample: SampleModel): Html {
  const { title, name, direction, packet } = sample;
  const forms = direction === "request" ? requestForms(model, operation, packet) : [];
  const type = operation[direction].type;
  // The script of the page makes tabs of the forms; without it they are one below the other.
  return markup`<article class="sample" id="${sampleAnchor(operation, sample)}" data-entry="Sample" data-packet="${type}">
<h4><span data-label>${prose(title || name)}</span> <span class="tag">${direction}</span></h4>
<div class="forms">
<section class="form" data-form="JSON"><h5>JSON</h5><pre tabindex="0"><code data-json>${highlightedJson(packet)}</code></pre></section>
${forms.map((form) => markup`<section class="form other" data-form="${form.name}"><h5>${form.name}</h5><pre tabindex="0"><code>${lines(form.text)}</code></pre></section>\n`)}</div>
</article>
`;
}
