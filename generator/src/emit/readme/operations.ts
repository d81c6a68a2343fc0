/** The reference of operations: how each is called, its packets, the documented samples, and what the page contradicts. */
import type { ApiModel, ConditionModel, ContradictionModel, OperationModel, PacketModel } from "../../model/types.js";
import { aboutAdvice, describeCondition } from "../describe-condition.js";
import { describeDuplicates, describeRate } from "../reference/call-limits.js";
import { errorsOf } from "../../model/lookup.js";
import { jsonText } from "../../print/text.js";
import { codeAnchor, typeAnchor } from "./anchors.js";
import { blocks, code, innerLink, sourceLink, text } from "../../print/markdown.js";

/** The section of one operation. */
export function operationSection(model: ApiModel, operation: OperationModel): string {
  return blocks(
    `### ${code(operation.name)}`,
    text(operation.title),
    text(operation.description),
    callList(model, operation).join("\n"),
    adviceOf(operation),
    samplesOf(operation),
    contradictionsOf(operation),
  );
}

function callList(model: ApiModel, operation: OperationModel): readonly string[] {
  const { method, path, request, response, source } = operation;
  const [first] = model.service.hosts;
  const address = `${method} ${first === undefined ? "" : `https://${first.host}`}${path}`;
  const own = errorsOf(model, operation.errorCodes).filter(({ operations }) => operations.length > 0);
  const codes = own.map(({ code: number }) => innerLink(String(number), codeAnchor(number)));
  const shared = own.length === operation.errorCodes.length ? [] : ["those of every operation"];
  const duplicates = describeDuplicates(operation);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Call", code(address)],
    ["Request", describePacket(request)],
    ["Response", describePacket(response)],
    ["Partial success", describePartial(model, operation)],
    ["Rate", describeRate(operation)],
    ["Duplicates", duplicates === undefined ? undefined : text(duplicates)],
    ["Codes", operation.errorCodes.length === 0 ? undefined : [...codes, ...shared].join(", ")],
    ["Source", sourceLink(source)],
  ];
  return facts.flatMap(([name, fact]) => (fact === undefined ? [] : [`- ${name}: ${fact}`]));
}

function describePartial({ service }: ApiModel, { partial }: OperationModel): string | undefined {
  const { envelope } = service;
  if (partial === undefined || envelope === undefined) return undefined;
  const statuses = partial.statuses.map(code).join(" or ");
  const success = `with ${code(envelope.code.field)} ${envelope.code.success} the call succeeds`;
  return `${code(envelope.status.field)} is ${statuses}; ${success}, with another it is an ${code("ApiError")} of outcome ${code("unknown")}`;
}

function describePacket({ type, maxBytes }: PacketModel): string {
  const link = innerLink(code(type), typeAnchor(type));
  return maxBytes === undefined ? link : `${link}, at most ${maxBytes} bytes of UTF-8`;
}

function adviceOf({ advice }: OperationModel): string | undefined {
  if (advice.length === 0) return undefined;
  const rows = advice.map(({ name, at, when, description }) => {
    const conditions = when.map(conditionText).join(", ");
    return `- ${code(name)} at ${at === "" ? "the packet" : code(at)}: ${text(description)}\n  - If ${conditions}.`;
  });
  return blocks("#### Advice", aboutAdvice, rows.join("\n"));
}

function conditionText(condition: ConditionModel): string {
  const { place, says, value } = describeCondition(condition);
  return `${code(place)} ${says}${value === undefined ? "" : ` ${code(value)}`}`;
}

function samplesOf({ samples }: OperationModel): string | undefined {
  if (samples.length === 0) return undefined;
  // No line of JSON starts with a backtick, so none can close the fence.
  const fenced = samples.map(({ title, direction, packet }) =>
    blocks(`${text(title)} (${direction}):`, `\`\`\`json\n${jsonText(packet)}\`\`\``),
  );
  return blocks("#### Samples", ...fenced);
}

function contradictionsOf({ contradictions }: OperationModel): string | undefined {
  if (contradictions.length === 0) return undefined;
  return blocks("#### Contradictions in the documentation", contradictions.map(contradiction).join("\n"));
}

function contradiction({ at, statements, decision, because }: ContradictionModel): string {
  const said = statements.map(({ where, says }) => `  - ${text(where)}: ${text(says)}`);
  return [
    `- ${at === "" ? "The packet" : code(at)}`,
    ...said,
    `  - **Decided**: ${text(decision)} ${text(because)}`,
  ].join("\n");
}
