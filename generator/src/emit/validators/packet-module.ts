/** The module of one packet: the functions that validate it, for users, and its descriptor, for the client. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import { codesFor } from "../../../runtime/validation/code-rules.js";
import type { ApiModel, OperationModel, PacketModel } from "../../model/types.js";
import { type Code, code, identifier, joined, literal } from "../../print/code.js";
import { comment, type Doc, doc, docComment, docItem, docLine, docLines, docParts } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { bodyRules, printedRows } from "../code-rules.js";
import { descriptorName, rulesName } from "../packets.js";
import { adviceRows } from "./advice.js";
import { knownProperties } from "./known-properties.js";

/** The module `<packet>.js`. */
export function packetModule(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, `validators/${packet.moduleName}.js`);
  const advice = operationOf(model, packet)?.advice ?? [];
  const hasAdvice = advice.length > 0;
  const validation = file.importAll("validation", `runtime/validation/${hasAdvice ? "advice" : "validate"}.js`);
  const functions = hasAdvice
    ? { validate: code`${validation}.validateWithAdvice`, parse: code`${validation}.parseWithAdvice` }
    : { validate: code`${validation}.validatePacket`, parse: code`${validation}.parsePacket` };
  const standard = file.importAll("standard", "runtime/validation/standard-schema.js");
  const check = file.import("check", `validators/${packet.moduleName}.check.js`);
  const guard = file.import(packet.guardName, `validators/${packet.moduleName}.guard.js`);
  const known = knownProperties(model, packet.type);
  const rules = identifier(rulesName(packet));
  const descriptor = identifier(descriptorName(packet));
  file.exportNames([guard]);
  file.add(joined(known.constants, "\n"));
  file.export(
    rulesName(packet),
    code`const ${rules} = {
  name: ${literal(packet.type)},
  direction: ${literal(packet.direction)},
  ${check},
  shape: ${known.expression},
  codeRules: ${printedRows(bodyRules(model, packet).filter(isPacketLevel), 2)},
  maxBytes: ${literal(packet.maxBytes)},
};`,
  );
  // Not among the rules: those are part of every client, which takes no advice.
  if (hasAdvice) file.add(code`const adviceRows = ${adviceRows(advice, validation)};`);
  const members = hasAdvice ? code`guard: ${guard}, advice: adviceRows` : code`guard: ${guard}`;
  file.export(
    descriptorName(packet),
    code`const ${descriptor} = /* @__PURE__ */ Object.assign({ ${members} }, ${rules});`,
  );
  file.export(
    packet.validateName,
    code`function ${identifier(packet.validateName)}(value, options) {
  return ${functions.validate}(${descriptor}, value, options);
}`,
  );
  file.export(
    packet.parseName,
    code`function ${identifier(packet.parseName)}(text, options) {
  return ${functions.parse}(${descriptor}, text, options);
}`,
  );
  const schema = identifier(packet.schemaName);
  file.export(packet.schemaName, code`const ${schema} = /* @__PURE__ */ ${standard}.standardSchema(${descriptor});`);
  return file;
}

/** Rules for violations that no check finds. All others are in the check. */
function isPacketLevel(rule: CodeRuleRow): boolean {
  const ofWhole = ["json", "maxBytes", "type"].some((keyword) => codesFor([rule], "", keyword).length > 0);
  return ofWhole || (rule[1] !== 0 && rule[1].includes("additionalProperties"));
}

/** The module `<packet>.d.ts`. */
export function packetDeclaration(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, `validators/${packet.moduleName}.d.ts`);
  const errorCode = file.importType("ErrorCode", "errors.js");
  const descriptor = file.importType("PacketDescriptor", "runtime/descriptor.js");
  const rules = file.importType("PacketRules", "runtime/descriptor.js");
  const standardSchema = file.importType("StandardSchema", "runtime/validation/standard-schema.js");
  const options = file.importType("ValidateOptions", "runtime/validation/violation.js");
  const validation = file.importType("Validation", "runtime/validation/violation.js");
  const type = code`${file.importAllTypes("types", "types.js")}.${identifier(packet.type)}`;
  const result = code`${validation}<${type}, ${errorCode}>`;
  const functionOf = (name: string, input: Code, about: Doc): Code =>
    code`${docComment(about)}
export declare function ${identifier(name)}(${input}, options?: ${options}): ${result};`;
  const constant = (name: string, ofType: Code, about: Doc): Code =>
    code`${docLine(about)}\nexport declare const ${identifier(name)}: ${ofType};`;
  file.passOn(file.namesFrom(`validators/${packet.moduleName}.guard.js`, [packet.guardName], "line"));
  file.add(
    functionOf(packet.validateName, code`value: unknown`, validateDoc(model, packet, type)),
    functionOf(packet.parseName, code`text: string`, parseDoc(model, packet, type)),
    constant(
      packet.schemaName,
      code`${standardSchema}<${type}>`,
      doc`Validates a {@link ${type}}, for libraries that take a {@link https://standardschema.dev | Standard Schema}.`,
    ),
    constant(rulesName(packet), rules, doc`What the client knows of {@link ${type}}; not part of the public entries.`),
    constant(
      descriptorName(packet),
      descriptor,
      doc`What tools know of {@link ${type}}; not part of the public entries.`,
    ),
  );
  return file;
}

/** The module `<packet>.guard.d.ts`. */
export function guardDeclaration(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, `validators/${packet.moduleName}.guard.d.ts`);
  const type = code`${file.importAllTypes("types", "types.js")}.${identifier(packet.type)}`;
  const about = doc`Tells whether a value is a {@link ${type}}. Properties that the documentation does not name are let pass.`;
  file.add(code`${docLine(about)}
export declare function ${identifier(packet.guardName)}(value: unknown): value is ${type};`);
  return file;
}

/** The module `<packet>.check.d.ts`. */
export function checkDeclaration(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, `validators/${packet.moduleName}.check.d.ts`);
  file.add(code`export declare const check: ${file.importType("CheckFunction", "runtime/descriptor.js")};`);
  return file;
}

/** The operation that a packet is the request of. */
function operationOf(model: ApiModel, packet: PacketModel): OperationModel | undefined {
  return model.operations.find(({ request }) => request.moduleName === packet.moduleName);
}

/** The warnings that a valid packet may get, by their names. */
function adviceDoc(model: ApiModel, packet: PacketModel): Doc | undefined {
  const { advice = [] } = operationOf(model, packet) ?? {};
  if (advice.length === 0) return undefined;
  return docParts(
    doc`@remarks The warnings about a valid packet may be:`,
    docLines(advice.map(({ name, description }) => docItem(`\`${name}\`: ${description}`))),
  );
}

const returns = doc`@returns The value with its type, or the violations. Never throws.`;

function validateDoc(model: ApiModel, packet: PacketModel, type: Code): Doc {
  return docParts(
    doc`Validates a value as a {@link ${type}}: every violation, with the documented codes that it raises.`,
    adviceDoc(model, packet),
    returns,
  );
}

function parseDoc(model: ApiModel, packet: PacketModel, type: Code): Doc {
  const { maxBytes } = packet;
  const size = maxBytes === undefined ? comment("") : doc` The text may have at most ${maxBytes} bytes in UTF-8.`;
  return docParts(
    doc`Validates JSON text as a {@link ${type}}, malformed text included.${size}`,
    adviceDoc(model, packet),
    doc`@returns The parsed value with its type, or the violations. Never throws.`,
  );
}
