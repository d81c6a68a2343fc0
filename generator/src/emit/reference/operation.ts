/** The content of an operation in the reference: how it is called, its warnings, and what its page contradicts. */
import { counted, formatRate } from "../../text/english.js";
import { errorsOf } from "../../model/lookup.js";
import type { ApiModel, OperationModel, PacketModel } from "../../model/types.js";
import { codeSpan, type Fact, factsOf, linkTo, type Phrase, series } from "../../print/phrase.js";
import { describeCondition } from "./describe-condition.js";
import { adviceAnchor, codeAnchor, typeAnchor } from "./anchors.js";
import { placeLink } from "./places.js";
import { describeSource } from "./sources.js";

/** The facts about a call. */
export function callFacts(model: ApiModel, operation: OperationModel): readonly Fact[] {
  const { method, path, request, response, source } = operation;
  const hosts = model.service.hosts.map(({ host, region }): Phrase => {
    return region === undefined ? codeSpan(host) : [codeSpan(host), ` (${region})`];
  });
  return factsOf([
    ["Call", codeSpan(`${method} ${path}`)],
    ["Hosts", series(hosts, ", ")],
    ["Request", describePacket(request)],
    ["Response", describePacket(response)],
    ["Partial success", describePartial(model, operation)],
    ["Rate", operation.rateLimit === undefined ? undefined : `at most ${formatRate(operation.rateLimit)}`],
    ["Duplicates", describeDuplicates(operation)],
    ["Codes", describeCodes(model, operation)],
    ["Source", describeSource(source)],
  ]);
}

function describePacket({ type, maxBytes }: PacketModel): Phrase {
  const link = linkTo(typeAnchor(type), codeSpan(type));
  return maxBytes === undefined ? link : [link, `, at most ${maxBytes} bytes of UTF-8`];
}

function describePartial({ service }: ApiModel, { partial }: OperationModel): Phrase | undefined {
  const { envelope } = service;
  if (partial === undefined || envelope === undefined) return undefined;
  const { status, code } = envelope;
  return [
    codeSpan(status.field),
    " is ",
    series(partial.statuses.map(codeSpan), " or ") ?? "",
    "; the call succeeds if ",
    codeSpan(code.field),
    ` is ${code.success}, and otherwise fails with an \`ApiError\` whose outcome is \`unknown\``,
  ];
}

function describeDuplicates({ deduplication }: OperationModel): Phrase | undefined {
  if (deduplication === undefined) return undefined;
  const { fields, seconds } = deduplication;
  const names = series(fields.map(codeSpan), ", ") ?? "";
  return ["packets with the same ", names, ` within ${counted(seconds, "second")} count as one`];
}

function describeCodes(model: ApiModel, { errorCodes }: OperationModel): Phrase | undefined {
  const own = errorsOf(model, errorCodes).filter(({ operations }) => operations.length > 0);
  const links = own.map(({ code }) => linkTo(codeAnchor(code), String(code)));
  const shared = own.length === errorCodes.length ? [] : [linkTo("codes", "those of every operation")];
  return series([...links, ...shared], ", ");
}

/** A warning about requests that are accepted. */
export interface AdviceContent {
  readonly name: string;
  readonly anchor: string;
  readonly description: string;
  readonly at: Phrase;
  readonly conditions: Phrase;
}

/** What precedes the warnings. */
export const aboutAdvice = "The server accepts such a request; the validators give a warning of this name.";

export function adviceOf(model: ApiModel, operation: OperationModel): readonly AdviceContent[] {
  return operation.advice.map(({ name, at, when, description }) => ({
    name,
    anchor: adviceAnchor(operation, name),
    description,
    at: placeLink(model, operation, at, "the packet"),
    conditions: series(when.map(describeCondition), ", ") ?? "",
  }));
}

/** A contradiction of the documentation. */
export interface ContradictionContent {
  readonly at: Phrase;
  readonly statements: readonly { readonly where: string; readonly says: string }[];
  readonly decided: string;
}

/** What precedes the contradictions. */
export const aboutContradictions =
  "The documentation contradicts itself here: what it says, which of it this reference follows, and why.";

export function contradictionsOf(model: ApiModel, operation: OperationModel): readonly ContradictionContent[] {
  return operation.contradictions.map(({ at, statements, decision, because }) => ({
    at: placeLink(model, operation, at, "The packet"),
    statements,
    decided: `${decision} ${because}`,
  }));
}
