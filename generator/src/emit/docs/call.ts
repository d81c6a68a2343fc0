/** How an operation is called: where, how often, and with which parameters in the URL. */
import type { ApiModel, OperationModel, UrlParameterModel } from "../../model/types.js";
import { errorsOf } from "../../schema/lookup.js";
import { codeAnchor, typeAnchor } from "./anchors.js";
import { facts, joined, type Html, markup, prose } from "./html.js";
import { sourceWords } from "./words.js";

export function callFacts(model: ApiModel, operation: OperationModel): Html | undefined {
  const { name, method, path, request, response, rateLimit, deduplication, source } = operation;
  const { hosts } = model.service;
  return facts([
    ["Call", markup`<code class="call">${method} ${path}</code>`],
    ["Hosts", hosts.length === 0 ? undefined : joined(hosts.map(hostWords), ", ")],
    ["Request", packetWords(request)],
    ["Response", packetWords(response)],
    ["Partial success", partialWords(model, operation)],
    ["Rate", rateLimit && markup`at most ${rateLimit.calls} calls in ${secondsWords(rateLimit.seconds)}`],
    ["Duplicates", deduplication && duplicateWords(deduplication)],
    ["In the client", markup`<code data-label>${name}</code>`],
    ["Codes", codeWords(model, operation)],
    ["Source", sourceWords(source)],
  ]);
}

function hostWords({ host, region }: ApiModel["service"]["hosts"][number]): Html {
  return markup`<code>${host}</code>${region === undefined ? "" : [" (", prose(region), ")"]}`;
}

function packetWords({ type, maxBytes }: OperationModel["request"]): Html {
  const size = maxBytes === undefined ? "" : `, at most ${maxBytes} bytes of UTF-8`;
  return markup`<a href="#${typeAnchor(type)}"><code>${type}</code></a>${size}`;
}

function partialWords({ service }: ApiModel, { partial }: OperationModel): Html | undefined {
  if (partial === undefined || service.envelope === undefined) return undefined;
  const statuses = partial.statuses.map((status) => markup`<code>${status}</code>`);
  return markup`<code>${service.envelope.status.field}</code> is ${joined(statuses, " or ")}`;
}

function secondsWords(count: number): string {
  return count === 1 ? "a second" : `${count} seconds`;
}

function duplicateWords({ fields, seconds }: NonNullable<OperationModel["deduplication"]>): Html {
  const names = fields.map((field) => markup`<code>${field}</code>`);
  return markup`within ${secondsWords(seconds)}, packets with equal ${joined(names, ", ")} count as one`;
}

function codeWords(model: ApiModel, { errorCodes }: OperationModel): Html | undefined {
  const own = errorsOf(model, errorCodes).filter(({ operations }) => operations.length > 0);
  const links = own.map(({ code }) => markup`<a href="#${codeAnchor(code)}">${code}</a>`);
  const shared = own.length === errorCodes.length ? [] : ["and those of every operation"];
  return errorCodes.length === 0 ? undefined : joined([...links, ...shared], " ");
}

/** The parameters that every URL of the service has; undefined where there are none. */
export function urlParameters(parameters: readonly UrlParameterModel[]): Html | undefined {
  if (parameters.length === 0) return undefined;
  return markup`<ul class="rows">${parameters.map(
    (parameter) => markup`<li class="row" data-entry="URL parameter">
<div class="head"><code class="name" data-label>${parameter.name}</code> <span class="kind">${parameter.type}</span></div>
<div class="body"><p>${prose(parameter.description)}</p>${facts([["Value", valueWords(parameter)]])}</div>
</li>
`,
  )}</ul>`;
}

function valueWords({ value, minimum, maximum }: UrlParameterModel): Html {
  const range = [minimum === undefined ? "" : `from ${minimum}`, maximum === undefined ? "" : `up to ${maximum}`];
  const limits = range.filter((word) => word !== "").join(" ");
  const words = {
    credential: value.kind === "credential" ? markup`the credential <code>${value.name}</code>` : undefined,
    constant: value.kind === "constant" ? markup`always <code>${value.text}</code>` : undefined,
    "random-uint32": markup`a number that is drawn anew for each request`,
  };
  return markup`${words[value.kind]}${limits === "" ? "" : `, ${limits}`}`;
}
