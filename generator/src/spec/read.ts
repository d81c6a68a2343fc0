/** Reads well-shaped source trees into one spec document. */
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { OperationSpec, ServiceSpec, SpecDocument, TypeDeclaration } from "./document.js";
import { readSource } from "./read-errors.js";
import { readOperation } from "./read-operation.js";
import { readService } from "./read-service.js";
import { TypeReader } from "./read-types.js";
import { MapReader } from "../grammar/reader.js";
import type { SourceTree } from "../yaml/tree.js";

/** Puts the sections of all files together. Reports what the shape of a single key cannot show. */
export function read(trees: Iterable<SourceTree>): Outcome<SpecDocument> {
  const found: Diagnostic[] = [];
  const files: string[] = [];
  const services: ServiceSpec[] = [];
  const types: TypeDeclaration[] = [];
  const operations: OperationSpec[] = [];
  const typeReader = new TypeReader(found);
  for (const tree of trees) {
    files.push(tree.path);
    const file = new MapReader(tree.root);
    const service = file.map("service");
    if (service !== undefined) services.push(readService(service, file.keyOrigin("service"), found));
    const source = readSource(file);
    types.push(...file.mapEntries("types").map(({ entry, reader }) => typeReader.declaration(entry, reader, source)));
    const operation = readOperation(file, typeReader, found);
    if (operation !== undefined) operations.push(operation);
  }
  const declared = new Map<string, TypeDeclaration>();
  for (const type of types) if (!declared.has(type.name)) declared.set(type.name, type);
  const value = { files, services, types, declared, operations };
  return { value, diagnostics: found };
}
