/**
 * The emitters of `validators`, which has for each packet its guard, its check and the functions around them, and of `guards`, for
 * programs that need the guards alone.
 */
import type { ApiModel, PacketModel } from "../../model/types.js";
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { packetsOf } from "../packets.js";
import { checkModule } from "./check.js";
import { guardModule } from "./guard.js";
import { checkDeclaration, guardDeclaration, packetDeclaration, packetModule } from "./packet-module.js";
import { validatingGuide } from "./guide.js";

const validatorsEntry: PackageEntry = {
  name: "validators",
  group: "packets",
  doc: "for each packet a guard, a validator of all violations, a parser of JSON text, and a Standard Schema object",
  isInMain: true,
  exports: { values: [], types: ["ValidateOptions", "Validation", "Violation"] },
  guide: validatingGuide,
};

/** Writes `validators.js` and the modules of each packet, each with its declaration. */
export const validators: Emitter = {
  name: "validators",
  entry: () => validatorsEntry,
  emit(model) {
    const packets = packetsOf(model);
    const declaration = new GeneratedFile(model, "validators.d.ts");
    const module = new GeneratedFile(model, "validators.js");
    declaration.passOn(declaration.typesFrom("runtime/validation/violation.js", validatorsEntry.exports.types, "line"));
    for (const packet of packets) {
      for (const file of [declaration, module])
        file.passOn(file.namesFrom(`validators/${packet.moduleName}.js`, namesOf(packet)));
    }
    return {
      files: [...packets.flatMap((packet) => packetFiles(model, packet)), declaration, module],
      exports: { values: packets.flatMap(namesOf), types: [] },
    };
  },
};

function packetFiles(model: ApiModel, packet: PacketModel): readonly GeneratedFile[] {
  return [
    packetModule(model, packet),
    packetDeclaration(model, packet),
    guardModule(model, packet),
    guardDeclaration(model, packet),
    checkModule(model, packet),
    checkDeclaration(model, packet),
  ];
}

function namesOf({ guardName, validateName, parseName, schemaName }: PacketModel): readonly string[] {
  return [guardName, validateName, parseName, schemaName];
}

const guardsEntry: PackageEntry = {
  name: "guards",
  group: "packets",
  doc: "only the guard of each packet, for programs that start often or are loaded by a browser",
  // The main entry has the guards from `validators`.
  isInMain: false,
  exports: { values: [], types: [] },
};

/** It loads no more than the guards need. */
export const guards: Emitter = {
  name: "guards",
  entry: () => guardsEntry,
  emit(model) {
    const packets = packetsOf(model);
    const files = ["guards.d.ts", "guards.js"].map((path) => new GeneratedFile(model, path));
    for (const { moduleName, guardName } of packets) {
      for (const file of files) file.passOn(file.namesFrom(`validators/${moduleName}.guard.js`, [guardName]));
    }
    return { files, exports: { values: packets.map(({ guardName }) => guardName), types: [] } };
  },
};
