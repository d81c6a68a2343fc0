/** The sections of all files of a spec, read into one document. */
import { defaultScheme } from "../auth/schemes.js";
import { filePart } from "../grammar/definitions.js";
import { readSection } from "../grammar/read-section.js";
import type { Section, SectionOf } from "../grammar/section.js";
import { operation as operationTable } from "../grammar/tables/operation.js";
import type { SourceTree } from "../yaml/tree.js";
import type { ErrorSpec, OperationSpec, ServiceSpec, SourceSpec, SpecDocument, TypeDeclaration } from "./document.js";
import { declaredType, objectType } from "./resolve-types.js";

/** Collects the sections of one file after the other. */
export class DocumentReader {
  readonly #files: string[] = [];
  readonly #services: ServiceSpec[] = [];
  readonly #types: TypeDeclaration[] = [];
  readonly #operations: OperationSpec[] = [];

  /** Reads a file that the structure check has accepted. */
  add({ path, root }: SourceTree): void {
    this.#files.push(path);
    const { service, source, types } = readSection(filePart, root, root.origin);
    if (service !== undefined) this.#services.push(serviceOf(service));
    for (const [name, { value }] of types) this.#types.push(declaredType(name, value, source));
    const hasOperation = root.entries.some(({ key }) => key === "operation");
    if (hasOperation) this.#operations.push(operationOf(readSection(operationTable, root, root.origin), source));
  }

  document(): SpecDocument {
    const declared = new Map<string, TypeDeclaration>();
    for (const type of this.#types) if (!declared.has(type.name)) declared.set(type.name, type);
    return {
      files: this.#files,
      services: this.#services,
      types: this.#types,
      declared,
      operations: this.#operations,
    };
  }
}

function serviceOf(section: Section<"service">): ServiceSpec {
  const { auth, urlParameters, errors } = section;
  return {
    ...section,
    auth: auth?.scheme ?? defaultScheme,
    urlParameters: [...urlParameters].map(([name, { value }]) => ({ ...value, name })),
    errors: errorRows(errors),
  };
}

function operationOf(section: SectionOf<typeof operationTable>, source: SourceSpec | undefined): OperationSpec {
  const { operation: name, request, response, errors } = section;
  return {
    ...section,
    name,
    request: { ...request, type: objectType(request.fields, request.keyOrigins.fields) },
    response: { ...response, type: objectType(response.fields, response.keyOrigins.fields ?? response.origin) },
    errors: errorRows(errors),
    source,
  };
}

function errorRows(rows: Section<"service">["errors"]): readonly ErrorSpec[] {
  return [...rows].map(([code, { value }]) => ({ ...value, code: Number(code) }));
}
