/** What is advised about requests that are accepted: the warnings, and when they are given. */
import type { AdviceModel, ApiModel, ConditionModel, OperationModel } from "../../model/types.js";
import { aboutAdvice, describeCondition } from "../describe-condition.js";
import { adviceAnchor } from "./anchors.js";
import { facts, type Html, joined, markup, prose } from "../../print/html.js";
import { anchorOf } from "./places.js";

export function adviceOf(model: ApiModel, operation: OperationModel): Html | undefined {
  if (operation.advice.length === 0) return undefined;
  const rows = operation.advice.map((one) => adviceRow(model, operation, one));
  return markup`<p>${aboutAdvice}</p>\n<ul class="rows">${rows}</ul>`;
}

function adviceRow(model: ApiModel, operation: OperationModel, { name, at, when, description }: AdviceModel): Html {
  return markup`<li class="row" id="${adviceAnchor(operation, name)}" data-entry="Advice">
<div class="head"><code class="name" data-label>${name}</code></div>
<div class="body"><p>${prose(description)}</p>${facts([
    ["At", describePlace(at, anchorOf(model, operation, at))],
    ["If", joined(when.map(conditionMarkup), ", ")],
  ])}</div>
</li>
`;
}

function describePlace(at: string, anchor: string | undefined): Html {
  const name = at === "" ? markup`the packet` : markup`<code>${at}</code>`;
  return anchor === undefined ? name : markup`<a href="#${anchor}">${name}</a>`;
}

function conditionMarkup(condition: ConditionModel): Html {
  const { place, says, value } = describeCondition(condition);
  return markup`<code>${place}</code> ${says}${value === undefined ? "" : markup` <code>${value}</code>`}`;
}
