/** Prints the module of one packet: the functions that judge it, for users, and its descriptor, for the client. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import { codesFor } from "../../../runtime/validation/code-rules.js";
import type { ApiModel, OperationModel, PacketModel } from "../../model/types.js";
import { bodyRules, printedRows } from "../code-rules.js";
import { docBlock, docParts } from "../../print/doc.js";
import { printFile } from "../../print/print-file.js";
import { comment, identifier, literal } from "../../print/text.js";
import { descriptorName, rulesName } from "../packets.js";
import { adviceRows } from "./advice.js";
import { printShape } from "./shape.js";

/** The module `<packet>.js`. */
export function packetCode(model: ApiModel, packet: PacketModel): string {
  const descriptor = descriptorName(packet);
  const shape = printShape(model, packet.type);
  const guard = identifier(packet.guardName);
  const advice = operationOf(model, packet)?.advice ?? [];
  const hasAdvice = advice.length > 0;
  const judges = hasAdvice
    ? { path: "advice", validate: "validateWithAdvice", parse: "parseWithAdvice" }
    : { path: "validate", validate: "validatePacket", parse: "parsePacket" };
  return printFile(model, `${packet.moduleName}.js`, [
    `import * as judge from "../runtime/validation/${judges.path}.js";
import * as standard from "../runtime/validation/standard-schema.js";
import { check } from "./${packet.moduleName}.check.js";
import { ${guard} } from "./${packet.moduleName}.guard.js";`,
    `export { ${guard} };`,
    shape.constants.join("\n"),
    `export const ${rulesName(packet)} = {
  name: ${literal(packet.type)},
  direction: ${literal(packet.direction)},
  check,
  knownProperties: ${shape.expression},
  codeRules: ${printedRows(bodyRules(model, packet).filter(isAskedLate), "  ")},
  maxBytes: ${literal(packet.maxBytes)},
};`,
    // Not among the rules: those are part of every client, which takes no advice.
    hasAdvice ? `const adviceRows = ${adviceRows(advice)};` : "",
    `export const ${descriptor} = /* @__PURE__ */ Object.assign({ guard: ${guard}${hasAdvice ? ", advice: adviceRows" : ""} }, ${rulesName(packet)});`,
    `export function ${identifier(packet.validateName)}(value, options) {
  return judge.${judges.validate}(${descriptor}, value, options);
}`,
    `export function ${identifier(packet.parseName)}(text, options) {
  return judge.${judges.parse}(${descriptor}, text, options);
}`,
    `export const ${identifier(packet.schemaName)} = /* @__PURE__ */ standard.standardSchema(${descriptor});`,
  ]);
}

/** What is asked for its codes when a packet is judged: what no check finds. Most rules are in the check already. */
function isAskedLate(rule: CodeRuleRow): boolean {
  const ofWhole = ["json", "maxBytes", "type"].some((keyword) => codesFor([rule], "", keyword).length > 0);
  return ofWhole || (rule[1] !== 0 && rule[1].includes("additionalProperties"));
}

/** The module `<packet>.d.ts`. */
export function packetDeclaration(model: ApiModel, packet: PacketModel): string {
  const type = `types.${identifier(packet.type)}`;
  const judge = (name: string, input: string, doc: string): string =>
    `${docBlock(doc, "")}
export declare function ${identifier(name)}(${input}, options?: ValidateOptions): Validation<${type}, ErrorCode>;`;
  const constant = (name: string, ofType: string, doc: string): string =>
    `/** ${doc} */\nexport declare const ${identifier(name)}: ${ofType};`;
  return printFile(model, `${packet.moduleName}.d.ts`, [
    `import type { ErrorCode } from "../errors.js";
import type { PacketDescriptor, PacketRules } from "../runtime/descriptor.js";
import type { StandardSchema } from "../runtime/validation/standard-schema.js";
import type { ValidateOptions, Validation } from "../runtime/validation/violation.js";
import type * as types from "../types.js";`,
    `export { ${identifier(packet.guardName)} } from "./${packet.moduleName}.guard.js";`,
    judge(packet.validateName, "value: unknown", validateDoc(model, packet)),
    judge(packet.parseName, "text: string", parseDoc(model, packet)),
    constant(
      packet.schemaName,
      `StandardSchema<${type}>`,
      `The judge of {@link ${type}} for libraries that take a {@link https://standardschema.dev | Standard Schema}.`,
    ),
    constant(
      rulesName(packet),
      "PacketRules",
      `What the client knows of {@link ${type}}; not part of the public entries.`,
    ),
    constant(
      descriptorName(packet),
      "PacketDescriptor",
      `What tools know of {@link ${type}}; not part of the public entries.`,
    ),
  ]);
}

/** The modules `<packet>.guard.d.ts` and `<packet>.check.d.ts`. */
export function guardDeclaration(model: ApiModel, packet: PacketModel): string {
  const type = `types.${identifier(packet.type)}`;
  const doc = `Tells whether a value is a {@link ${type}}. Properties that the documentation does not name are let pass.`;
  return printFile(model, `${packet.moduleName}.guard.d.ts`, [
    `import type * as types from "../types.js";`,
    `/** ${doc} */
export declare function ${identifier(packet.guardName)}(value: unknown): value is ${type};`,
  ]);
}

export function checkDeclaration(model: ApiModel, packet: PacketModel): string {
  return printFile(model, `${packet.moduleName}.check.d.ts`, [
    `import type { CheckFunction } from "../runtime/descriptor.js";`,
    `export declare const check: CheckFunction;`,
  ]);
}

/** The operation that a packet is the request of. */
function operationOf(model: ApiModel, packet: PacketModel): OperationModel | undefined {
  return model.operations.find(({ request }) => request.moduleName === packet.moduleName);
}

/** What a valid packet may be warned of, by the names of the warnings. */
function adviceDoc(model: ApiModel, packet: PacketModel): string | undefined {
  const { advice = [] } = operationOf(model, packet) ?? {};
  if (advice.length === 0) return undefined;
  const lines = advice.map(
    ({ name, description }) => `- ${comment(`\`${name}\`: ${description}`).replaceAll("\n", "\n  ")}`,
  );
  return `@remarks The warnings about a valid packet may be:\n\n${lines.join("\n")}`;
}

function validateDoc(model: ApiModel, packet: PacketModel): string {
  return docParts(
    `Judges a value as a {@link types.${identifier(packet.type)}}: every violation, with the documented codes that it raises.`,
    adviceDoc(model, packet),
    "@returns The value with its type, or the violations. Never throws.",
  );
}

function parseDoc(model: ApiModel, packet: PacketModel): string {
  const { type, maxBytes } = packet;
  const size = maxBytes === undefined ? "" : ` The text may have at most ${comment(String(maxBytes))} bytes in UTF-8.`;
  return docParts(
    `Judges JSON text as a {@link types.${identifier(type)}}, malformed text included.${size}`,
    adviceDoc(model, packet),
    "@returns The parsed value with its type, or the violations. Never throws.",
  );
}
