/** The reference of one operation: how it is called, its packets, the documented samples, and where the page is at odds. */
import type { ApiModel, OperationModel, PacketModel } from "../../model/types.js";
import { jsonText } from "../text.js";
import { operationAnchor, sampleAnchor } from "./anchors.js";
import type { FieldTree } from "./field-tree.js";
import { type Html, markup, lines, prose } from "./html.js";
import { sourceWords, typeWords } from "./words.js";

export function operationSection(model: ApiModel, operation: OperationModel, tree: FieldTree): Html {
  const { title, description, request, response } = operation;
  return markup`<section id="${operationAnchor(operation)}" data-entry="operation">
    <h2><span data-label>${title || operation.name}</span></h2>
    <p>${prose(description)}</p>
    ${call(model, operation)} ${packet("Request", request, tree)} ${packet("Response", response, tree)}
    ${samples(operation)} ${contradictions(operation)}
  </section>`;
}

function call({ service }: ApiModel, { name, method, path, rateLimit, source }: OperationModel): Html {
  const facts: readonly (readonly [string, Html | undefined])[] = [
    ["Call", markup`<code>${method} ${path}</code>`],
    ["Method of the client", markup`<code data-label>${name}</code>`],
    ["Hosts", markup`${service.hosts.map(({ host, region }) => markup`<code>${host}</code> ${region}`)}`],
    ["Rate", rateLimit === undefined ? undefined : markup`at most ${rateLimit.calls} calls in ${rateLimit.seconds} s`],
    ["Source", sourceWords(source)],
  ];
  return markup`<dl class="facts">
      ${facts.map(([term, fact]) =>
        fact === undefined
          ? undefined
          : markup`<div>
              <dt>${term}</dt>
              <dd>${fact}</dd>
            </div>`,
      )}
    </dl>
    <ul class="fields">
      ${service.urlParameters.map(
        ({ name: parameter, type, description }) =>
          markup`<li class="field">
            <div class="row">
              <div class="head"><code class="name">${parameter}</code> <span class="kind">${type}</span></div>
              <div class="body"><p>${prose(description)}</p></div>
            </div>
          </li>`,
      )}
    </ul>`;
}

function packet(title: string, { type, maxBytes }: PacketModel, tree: FieldTree): Html {
  const within = tree.has(type)
    ? typeWords({ kind: "ref", target: type, origin: { file: "", start: 0, end: 0 } })
    : tree.type(type);
  return markup`<h3>${title}</h3>
    ${maxBytes === undefined ? undefined : markup`<p>At most ${maxBytes} bytes of UTF-8.</p>`} ${within}`;
}

function samples(operation: OperationModel): Html | undefined {
  if (operation.samples.length === 0) return undefined;
  return markup`<h3>Samples</h3>
    ${operation.samples.map(
      (sample) =>
        markup`<article class="sample" id="${sampleAnchor(operation, sample)}" data-entry="sample">
          <h4 data-label>${sample.title}</h4>
          <pre><code>${lines(jsonText(sample.packet))}</code></pre>
        </article>`,
    )}`;
}

function contradictions({ contradictions: found }: OperationModel): Html | undefined {
  if (found.length === 0) return undefined;
  return markup`<h3>Where the documentation contradicts itself</h3>
    ${found.map(
      ({ at, statements, decision, because }) =>
        markup`<article class="contradiction">
          <h4>${at === "" ? "The packet" : markup`<code>${at}</code>`}</h4>
          <ul>
            ${statements.map(({ where, says }) => markup`<li>${prose(where)}: ${prose(says)}</li>`)}
          </ul>
          <p><strong>Decided:</strong> ${prose(decision)} ${prose(because)}</p>
        </article>`,
    )}`;
}
