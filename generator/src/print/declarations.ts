/** Declarations printed by ts-morph. The library is slow to start, so it is loaded when first used. */
import { createRequire } from "node:module";
import type { Project, SourceFile, StatementStructures } from "ts-morph";
import { type Code, code, indented, joined, trusted, usesOf } from "./code.js";
import { type Doc, docComment } from "./doc.js";

export type TsMorph = typeof import("ts-morph");

let loaded: { readonly tsMorph: TsMorph; readonly project: Project } | undefined;

/** Loaded with `require`: as an ES module import, Node would scan nine megabytes of TypeScript for export names first. */
function load(): { readonly tsMorph: TsMorph; readonly project: Project } {
  if (loaded === undefined) {
    const tsMorph = createRequire(import.meta.url)("ts-morph") as TsMorph;
    const project = new tsMorph.Project({
      useInMemoryFileSystem: true,
      skipLoadingLibFiles: true,
      skipFileDependencyResolution: true,
      manipulationSettings: {
        indentationText: tsMorph.IndentationText.TwoSpaces,
        newLineKind: tsMorph.NewLineKind.LineFeed,
      },
    });
    loaded = { tsMorph, project };
  }
  return loaded;
}

/** The declarations of a text as a tree, for as long as they are looked at. */
export function withTree<T>(text: string, use: (file: SourceFile, tsMorph: TsMorph) => T): T {
  const { tsMorph, project } = load();
  const file = project.createSourceFile("declarations.ts", text, { overwrite: true });
  try {
    return use(file, tsMorph);
  } finally {
    project.removeSourceFile(file);
  }
}

function printed(structureOf: (tsMorph: TsMorph) => StatementStructures, parts: readonly (Code | Doc)[]): Code {
  const { tsMorph, project } = load();
  const file = project.createSourceFile("declarations.ts", { statements: [structureOf(tsMorph)] }, { overwrite: true });
  const text = file.getFullText().trim();
  project.removeSourceFile(file);
  return trusted(text, usesOf(parts));
}

/** A property of an interface, a class or a constant object. */
export interface PropertyDeclaration {
  readonly name: Code;
  readonly type: Code;
  readonly doc: Doc;
}

/** An exported interface; its properties are read-only and in the order given. */
export function interfaceDeclaration(name: Code, doc: Doc, properties: readonly PropertyDeclaration[]): Code {
  return printed(
    ({ StructureKind }) => ({
      kind: StructureKind.Interface,
      name: name.text,
      isExported: true,
      docs: [doc.text],
      properties: properties.map((property) => ({
        name: property.name.text,
        isReadonly: true,
        type: property.type.text,
        docs: [property.doc.text],
      })),
    }),
    [doc, ...properties.flatMap((property) => [property.type, property.doc])],
  );
}

/** A function of one parameter. */
export function functionDeclaration(
  name: Code,
  doc: Doc,
  parameter: { readonly name: Code; readonly type: Code },
  returns: Code,
): Code {
  return printed(
    ({ StructureKind }) => ({
      kind: StructureKind.Function,
      name: name.text,
      isExported: true,
      hasDeclareKeyword: true,
      docs: [doc.text],
      parameters: [{ name: parameter.name.text, type: parameter.type.text }],
      returnType: returns.text,
    }),
    [doc, parameter.type, returns],
  );
}

/** An exported constant of a type. */
export function constantDeclaration(name: Code, doc: Doc, type: Code): Code {
  return printed(
    ({ StructureKind, VariableDeclarationKind }) => ({
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      isExported: true,
      hasDeclareKeyword: true,
      docs: [doc.text],
      declarations: [{ name: name.text, type: type.text }],
    }),
    [doc, type],
  );
}

/** A class that differs from another in the types of some properties. */
export function classDeclaration(
  name: Code,
  doc: Doc,
  base: Code,
  properties: readonly Omit<PropertyDeclaration, "doc">[] = [],
): Code {
  return printed(
    ({ StructureKind }) => ({
      kind: StructureKind.Class,
      name: name.text,
      isExported: true,
      hasDeclareKeyword: true,
      docs: [doc.text],
      extends: base.text,
      properties: properties.map((property) => ({
        name: property.name.text,
        type: property.type.text,
        isReadonly: true,
      })),
    }),
    [doc, base, ...properties.map(({ type }) => type)],
  );
}

/** An exported enum of numbers; its members are in the order given. */
export function enumDeclaration(
  name: Code,
  doc: Doc,
  members: readonly { readonly name: Code; readonly value: number; readonly doc: Doc }[],
): Code {
  return printed(
    ({ StructureKind }) => ({
      kind: StructureKind.Enum,
      name: name.text,
      isExported: true,
      hasDeclareKeyword: true,
      docs: [doc.text],
      members: members.map((member) => ({ name: member.name.text, value: member.value, docs: [member.doc.text] })),
    }),
    [doc, ...members.map((member) => member.doc)],
  );
}

/** A constant object. Not by ts-morph, which indents an object type in a declaration twice. */
export function constantObject(name: Code, doc: Doc, members: readonly PropertyDeclaration[]): Code {
  const lines = members.flatMap((member) => [
    ...linesOf(docComment(member.doc)),
    ...linesOf(code`readonly ${member.name}: ${member.type};`),
  ]);
  const body = lines.length === 0 ? code`{}` : code`{\n${joined(indented(lines), "\n")}\n}`;
  return code`${docComment(doc)}\nexport declare const ${name}: ${body};`;
}

function linesOf({ text, uses }: Code): readonly Code[] {
  return text.split("\n").map((line) => trusted(line, uses));
}
