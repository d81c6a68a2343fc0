/** The call of an operation: its hosts, its rate, and the parameters in the URL. */
import type { ApiModel, OperationModel, UrlParameterModel } from "../../model/types.js";
import { errorsOf } from "../../model/lookup.js";
import { codeAnchor, parameterAnchor, typeAnchor } from "./anchors.js";
import { codeLinks } from "./field-meaning.js";
import { facts, joined, type Html, markup, prose } from "../../print/html.js";
import { describeDuplicates, describeRate } from "../reference/call-limits.js";
import { describeSource } from "./describe.js";

export function callFacts(model: ApiModel, operation: OperationModel): Html | undefined {
  const { name, method, path, request, response, source } = operation;
  const rate = describeRate(operation);
  const duplicates = describeDuplicates(operation);
  const { hosts } = model.service;
  return facts([
    ["Call", markup`<code class="call">${method} ${path}</code>`],
    ["Hosts", hosts.length === 0 ? undefined : joined(hosts.map(describeHost), ", ")],
    ["Request", describePacket(request)],
    ["Response", describePacket(response)],
    ["Partial success", describePartial(model, operation)],
    ["Rate", rate === undefined ? undefined : prose(rate)],
    ["Duplicates", duplicates === undefined ? undefined : prose(duplicates)],
    ["In the client", markup`<code data-label>${name}</code>`],
    ["Codes", describeCode(model, operation)],
    ["Source", describeSource(source)],
  ]);
}

function describeHost({ host, region }: ApiModel["service"]["hosts"][number]): Html {
  return markup`<code>${host}</code>${region === undefined ? "" : [" (", prose(region), ")"]}`;
}

function describePacket({ type, maxBytes }: OperationModel["request"]): Html {
  const size = maxBytes === undefined ? "" : `, at most ${maxBytes} bytes of UTF-8`;
  return markup`<a href="#${typeAnchor(type)}"><code>${type}</code></a>${size}`;
}

function describePartial({ service }: ApiModel, { partial }: OperationModel): Html | undefined {
  if (partial === undefined || service.envelope === undefined) return undefined;
  const statuses = partial.statuses.map((status) => markup`<code>${status}</code>`);
  return markup`<code>${service.envelope.status.field}</code> is ${joined(statuses, " or ")}`;
}

function describeCode(model: ApiModel, { errorCodes }: OperationModel): Html | undefined {
  const own = errorsOf(model, errorCodes).filter(({ operations }) => operations.length > 0);
  const links = own.map(({ code }) => markup`<a href="#${codeAnchor(code)}">${code}</a>`);
  const shared = own.length === errorCodes.length ? [] : ["and those of every operation"];
  return errorCodes.length === 0 ? undefined : joined([...links, ...shared], " ");
}

/** The parameters of the URL, which are those of the service; undefined if there are none. */
export function urlParameters(model: ApiModel, operation: OperationModel): Html | undefined {
  const { service } = model;
  if (service.urlParameters.length === 0) return undefined;
  const rows = service.urlParameters.map((parameter) =>
    parameterRow(model, parameter, parameterAnchor(operation, parameter.name)),
  );
  return markup`<ul class="rows">${rows}</ul>`;
}

function parameterRow(model: ApiModel, parameter: UrlParameterModel, anchor: string): Html {
  const { name, type, description } = parameter;
  return markup`<li class="row" id="${anchor}" data-entry="URL parameter">
<div class="head"><a class="name" href="#${anchor}"><code data-label>${name}</code></a> <span class="kind">${type}</span></div>
<div class="body"><p>${prose(description)}</p>${facts([
    ["Value", describeValue(parameter)],
    ["Codes", codeLinks(model, codesOf(model, name))],
  ])}</div>
</li>
`;
}

/** The codes that a wrong value of a parameter raises. */
function codesOf({ errors }: ApiModel, parameter: string): readonly number[] {
  const pointer = `/${parameter.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const raising = errors.filter(({ raisedBy }) => raisedBy.some(({ where, at }) => where === "url" && at === pointer));
  return raising.map(({ code }) => code);
}

function describeValue(parameter: UrlParameterModel): Html {
  const { minimum, maximum } = parameter;
  const range = [minimum === undefined ? "" : `from ${minimum}`, maximum === undefined ? "" : `up to ${maximum}`];
  const limits = range.filter((word) => word !== "").join(" ");
  return markup`${describeOrigin(parameter)}${limits === "" ? "" : `, ${limits}`}`;
}

function describeOrigin({ value }: UrlParameterModel): Html {
  switch (value.kind) {
    case "credential":
      return markup`the credential <code>${value.name}</code>`;
    case "constant":
      return markup`always <code>${value.text}</code>`;
    case "random-uint32":
      return markup`a number that is drawn for each request`;
  }
}
