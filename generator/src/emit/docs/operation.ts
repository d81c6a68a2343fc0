/** The reference of one operation: how it is called, its packets, the documented samples, and what the page contradicts. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { facts, type Html, markup, prose } from "../../print/html.js";
import { operationAnchor } from "../reference/anchors.js";
import { callFacts } from "../reference/operation.js";
import type { FieldTree } from "./field-tree.js";
import { adviceRows, contradictionRows } from "./rows.js";
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
    { title: "Request", id: `${id}-request`, content: tree.type(operation.request.type) },
    { title: "Response", id: `${id}-response`, content: tree.type(operation.response.type) },
    { title: "Advice", id: `${id}-advice`, content: adviceRows(model, operation) },
    { title: "Samples", id: `${id}-samples`, content: samplesOf(model, operation) },
    { title: "Contradictions", id: `${id}-contradictions`, content: contradictionRows(model, operation) },
  ];
  return { operation, parts: parts.filter(({ content }) => content !== undefined) };
}

export function operationSection(model: ApiModel, { operation, parts }: OperationParts): Html {
  const { description } = operation;
  return markup`<section id="${operationAnchor(operation)}">
<div id="${operationAnchor(operation)}-call" data-entry="Operation"><h2>${heading(operation)}</h2>
${description === "" ? undefined : markup`<p class="lead">${prose(description)}</p>`}
${facts(callFacts(model, operation))}</div>
${parts.map((part) => markup`<section id="${part.id}"><h3>${part.title}</h3>\n${part.content}</section>\n`)}
</section>
`;
}

/** The title, and the name of the method in the client. */
function heading({ name, title }: OperationModel): Html {
  const method = markup`<code data-label>${name}</code>`;
  return title === "" ? method : markup`<span data-label>${prose(title)}</span> ${method}`;
}
