/** The reference of one operation: how it is called, its packets, the documented samples, and what the page contradicts. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { adviceOf } from "./advice.js";
import { operationAnchor } from "./anchors.js";
import { callFacts, urlParameters } from "./call.js";
import { contradictionsOf } from "./contradictions.js";
import type { FieldTree } from "./field-tree.js";
import { type Html, markup, prose } from "../../print/html.js";
import { samplesOf } from "./samples.js";

/** A part of the page that its table of contents names; its content is undefined if there is none. */
export interface Part {
  readonly title: string;
  readonly id: string;
  readonly content: Html | undefined;
}

export interface OperationParts {
  readonly operation: OperationModel;
  readonly parts: readonly Part[];
}

export function operationParts(model: ApiModel, operation: OperationModel, tree: FieldTree): OperationParts {
  const id = operationAnchor(operation);
  const parts: readonly Part[] = [
    { title: "Parameters of the URL", id: `${id}-url`, content: urlParameters(model, operation) },
    { title: "Request", id: `${id}-request`, content: tree.type(operation.request.type) },
    { title: "Response", id: `${id}-response`, content: tree.type(operation.response.type) },
    { title: "Advice", id: `${id}-advice`, content: adviceOf(model, operation) },
    { title: "Samples", id: `${id}-samples`, content: samplesOf(model, operation) },
    { title: "Contradictions", id: `${id}-contradictions`, content: contradictionsOf(model, operation) },
  ];
  return { operation, parts: parts.filter(({ content }) => content !== undefined) };
}

export function operationSection(model: ApiModel, { operation, parts }: OperationParts): Html {
  const { name, title, description } = operation;
  return markup`<section id="${operationAnchor(operation)}">
<div id="${operationAnchor(operation)}-call" data-entry="Operation"><h2><span data-label>${prose(title || name)}</span></h2>
${description === "" ? undefined : markup`<p class="lead">${prose(description)}</p>`}
${callFacts(model, operation)}</div>
${parts.map((part) => markup`<section id="${part.id}"><h3>${part.title}</h3>\n${part.content}</section>\n`)}
</section>
`;
}
