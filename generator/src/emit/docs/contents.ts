/** The table of contents beside the page. */
import type { Html } from "../../print/html.js";
import { markup, prose } from "../../print/html.js";
import { operationAnchor } from "../reference/anchors.js";
import type { OperationParts } from "./operation.js";

export interface ContentsEntry {
  readonly title: string;
  readonly id: string;
}

export function contents(operations: readonly OperationParts[], others: readonly ContentsEntry[]): Html {
  return markup`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary>
<ul>
<li class="needs-script"><a href="#bench">Check a packet</a></li>
${operations.map(
  ({
    operation,
    parts,
  }) => markup`<li><a href="#${operationAnchor(operation)}">${prose(operation.title || operation.name)}</a>
<ul>${parts.map(({ title, id }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ul></li>
`,
)}${others.map(({ title, id }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</details></nav>`;
}
