/**
 * Emits `validators`: for each packet its guard, its check and the functions around them; the entry that names them all, and the
 * entry `guards`, for programs that ask for a verdict and nothing else.
 */
import type { ApiModel, PacketModel } from "../../model/types.js";
import type { Emitter, OutputFile } from "../emitter.js";
import { exportList, printFile } from "../../print/print-file.js";
import { identifier } from "../../print/text.js";
import { checkCode } from "./check.js";
import { guardCode } from "./guard.js";
import { checkDeclaration, guardDeclaration, packetCode, packetDeclaration } from "./packet-module.js";
import { packetsOf } from "../packets.js";

export const validators: Emitter = {
  name: "validators",
  emit(model) {
    const packets = packetsOf(model);
    return [
      ...packets.flatMap((packet) => packetFiles(model, packet)),
      ...entry(model, packets),
      ...guards(model, packets),
    ];
  },
};

function packetFiles(model: ApiModel, packet: PacketModel): readonly OutputFile[] {
  const stem = `validators/${packet.moduleName}`;
  return [
    { path: `${stem}.js`, text: packetCode(model, packet) },
    { path: `${stem}.d.ts`, text: packetDeclaration(model, packet) },
    { path: `${stem}.guard.js`, text: guardCode(model, packet) },
    { path: `${stem}.guard.d.ts`, text: guardDeclaration(model, packet) },
    { path: `${stem}.check.js`, text: checkCode(model, packet) },
    { path: `${stem}.check.d.ts`, text: checkDeclaration(model, packet) },
  ];
}

const publicTypes = ["ValidateOptions", "Validation", "Violation"];

function entry(model: ApiModel, packets: readonly PacketModel[]): readonly OutputFile[] {
  const passedOn = packets.map(
    (packet) =>
      `export {\n${namesOf(packet)
        .map((name) => `  ${name},\n`)
        .join("")}} from "./validators/${packet.moduleName}.js";`,
  );
  const types = `export type { ${publicTypes.join(", ")} } from "./runtime/validation/violation.js";`;
  const code = passedOn.length === 0 ? ["export {};"] : passedOn;
  return [
    { path: "validators.d.ts", text: printFile(model, "validators.d.ts", [types, ...passedOn]) },
    {
      path: "validators.js",
      text: printFile(model, "validators.js", code),
      exports: { values: packets.flatMap(namesOf), types: publicTypes },
    },
  ];
}

/** It loads no more than the guards need. The main entry has them from `validators`. */
function guards(model: ApiModel, packets: readonly PacketModel[]): readonly OutputFile[] {
  const passedOn = packets.flatMap(({ guardName, moduleName }) =>
    exportList("export", [guardName], `validators/${moduleName}.guard.js`),
  );
  const code = passedOn.length === 0 ? ["export {};"] : passedOn;
  return ["guards.d.ts", "guards.js"].map((path) => ({ path, text: printFile(model, path, code) }));
}

function namesOf({ guardName, validateName, parseName, schemaName }: PacketModel): readonly string[] {
  return [guardName, validateName, parseName, schemaName].map(identifier);
}
