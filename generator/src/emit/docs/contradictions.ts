/** The contradictions of the documentation: what was decided, and why. */
import type { ApiModel, ContradictionModel, OperationModel } from "../../model/types.js";
import { type Html, markup, prose } from "../../print/html.js";
import { anchorOf } from "./places.js";

export function contradictionsOf(model: ApiModel, operation: OperationModel): Html | undefined {
  const { contradictions } = operation;
  if (contradictions.length === 0) return undefined;
  const rows = contradictions.map((one) => contradiction(one, anchorOf(model, operation, one.at)));
  return markup`<p>The documentation contradicts itself here: what it says, which of it this reference goes by, and why.</p>
<ul class="rows">${rows}</ul>`;
}

function contradiction({ at, statements, decision, because }: ContradictionModel, anchor: string | undefined): Html {
  const said = statements.map(({ where, says }) => markup`<div><dt>${prose(where)}</dt><dd>${prose(says)}</dd></div>`);
  const name = at === "" ? markup`The packet` : markup`<code>${at}</code>`;
  const head =
    anchor === undefined
      ? markup`<span class="name">${name}</span>`
      : markup`<a class="name" href="#${anchor}">${name}</a>`;
  return markup`<li class="row">
<div class="head">${head}</div>
<div class="body"><dl class="statements">${said}</dl><p><strong>Decided:</strong> ${prose(decision)} ${prose(because)}</p></div>
</li>
`;
}
