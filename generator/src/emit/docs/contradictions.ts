/** Where the documentation contradicts itself, what was decided, and why. */
import type { ContradictionModel, OperationModel } from "../../model/types.js";
import { type Html, markup, prose } from "./html.js";

export function contradictionsOf({ contradictions }: OperationModel): Html | undefined {
  if (contradictions.length === 0) return undefined;
  return markup`<ul class="rows">${contradictions.map(contradiction)}</ul>`;
}

function contradiction({ at, statements, decision, because }: ContradictionModel): Html {
  const said = statements.map(({ where, says }) => markup`<div><dt>${prose(where)}</dt><dd>${prose(says)}</dd></div>`);
  return markup`<li class="row">
<div class="head">${at === "" ? markup`<span class="name">The packet</span>` : markup`<code class="name">${at}</code>`}</div>
<div class="body"><dl class="statements">${said}</dl><p><strong>Decided:</strong> ${prose(decision)} ${prose(because)}</p></div>
</li>
`;
}
