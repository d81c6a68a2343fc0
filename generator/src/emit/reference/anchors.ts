/** The anchors of the reference, which a person can read in a link: `#field-SomeType-Some_Field`. */
import type { OperationModel, SampleModel, TypeName } from "../../model/types.js";

export function operationAnchor({ name }: OperationModel): string {
  return `operation-${part(name)}`;
}

export function parameterAnchor(name: string): string {
  return `parameter-${part(name)}`;
}

export function sampleAnchor(operation: OperationModel, { name }: SampleModel): string {
  return `sample-${part(operation.name)}-${part(name)}`;
}

export function adviceAnchor(operation: OperationModel, name: string): string {
  return `advice-${part(operation.name)}-${part(name)}`;
}

export function typeAnchor(name: TypeName): string {
  return `type-${part(name)}`;
}

export function fieldAnchor(type: TypeName, names: readonly string[]): string {
  return ["field", part(type), ...names.map(part)].join("-");
}

export function codeAnchor(code: number): string {
  return `code-${code}`;
}

/** A name within an anchor. Characters that it cannot have are written as their numbers: no two names come out the same. */
function part(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
}
