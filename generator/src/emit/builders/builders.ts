/** Emits `builders`: a function for each kind of tagged object that is a tag beside its content. */
import type { ApiModel, UnionType, VariantModel } from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { docBlock, docParts } from "../../print/doc.js";
import type { Emitter } from "../emitter.js";
import { printFile } from "../../print/print-file.js";
import { comment, identifier, literal, literalKey } from "../../print/text.js";

interface Builder {
  readonly name: string;
  readonly contentField: string;
  readonly contentType: string;
  readonly tag: string;
  readonly variant: VariantModel;
}

export const builders: Emitter = {
  name: "builders",
  emit(model) {
    const all = model.types.flatMap(({ type }) => (type.kind === "union" ? buildersOf(type) : []));
    const imports = all.length === 0 ? "export {};" : 'import type * as Types from "./types.js";';
    const declarations = [imports, ...all.map((builder) => declaration(model, builder))];
    const code = all.length === 0 ? ["export {};"] : all.map(functionCode);
    const values = all.map((builder) => builder.name);
    return [
      { path: "builders.d.ts", text: printFile(model, "builders.d.ts", declarations) },
      { path: "builders.js", text: printFile(model, "builders.js", code), exports: { values, types: [] } },
    ];
  },
};

function buildersOf(union: UnionType): readonly Builder[] {
  return union.variants.flatMap((variant) =>
    variant.builder === undefined ? [] : [{ ...variant.builder, tag: union.tag, variant }],
  );
}

function declaration(model: ApiModel, builder: Builder): string {
  const type = identifier(builder.variant.type);
  const summary = comment(definitionOf(model, type).description);
  const made = `@returns An object whose ${comment(`\`${builder.tag}\` is \`${builder.variant.value}\``)}.`;
  const doc = docBlock(docParts(summary === "" ? `Makes a {@link Types.${type}}.` : summary, made), "");
  const content = `Types.${identifier(builder.contentType)}`;
  return `${doc}\nexport declare function ${identifier(builder.name)}(content: ${content}): Types.${type};`;
}

function functionCode(builder: Builder): string {
  const tag = `${literalKey(builder.tag)}: ${literal(builder.variant.value)}`;
  const content = `${literalKey(builder.contentField)}: content`;
  return `export function ${identifier(builder.name)}(content) {\n  return { ${tag}, ${content} };\n}\n`;
}
