/** The emitter of `builders`: a function for each kind of tagged object that is a tag beside its content. */
import type { ApiModel, UnionType, VariantModel } from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { type Code, code, identifier, literal, literalKey } from "../../print/code.js";
import { comment, doc, docComment, docParts } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry } from "../emitter.js";

interface Builder {
  readonly name: string;
  readonly contentField: string;
  readonly contentType: string;
  readonly tag: string;
  readonly variant: VariantModel;
}

const entry: PackageEntry = {
  name: "builders",
  group: "packets",
  doc: undefined,
  isInMain: true,
  exports: { values: [], types: [] },
};

/** Writes `builders.js` and its declaration, also if there is no function for them. */
export const builders: Emitter = {
  name: "builders",
  entry: () => entry,
  emit(model) {
    const all = model.types.flatMap(({ type }) => (type.kind === "union" ? buildersOf(type) : []));
    const declaration = new GeneratedFile(model, "builders.d.ts");
    const types = declaration.importAllTypes("Types", "types.js");
    const module = new GeneratedFile(model, "builders.js");
    for (const builder of all) {
      declaration.add(declared(model, builder, types));
      module.export(builder.name, functionOf(builder));
    }
    return { files: [declaration, module], exports: { values: all.map(({ name }) => name), types: [] } };
  },
};

function buildersOf(union: UnionType): readonly Builder[] {
  return union.variants.flatMap((variant) =>
    variant.builder === undefined ? [] : [{ ...variant.builder, tag: union.tag, variant }],
  );
}

function declared(model: ApiModel, { name, contentType, tag, variant }: Builder, types: Code): Code {
  const type = code`${types}.${identifier(variant.type)}`;
  const summary = comment(definitionOf(model, variant.type).description);
  const about = docParts(
    summary.text === "" ? doc`Makes a {@link ${type}}.` : summary,
    doc`@returns An object whose ${comment(`\`${tag}\` is \`${variant.value}\``)}.`,
  );
  const content = code`${types}.${identifier(contentType)}`;
  return code`${docComment(about)}\nexport declare function ${identifier(name)}(content: ${content}): ${type};`;
}

function functionOf({ name, tag, contentField, variant }: Builder): Code {
  const members = code`${literalKey(tag)}: ${literal(variant.value)}, ${literalKey(contentField)}: content`;
  return code`function ${identifier(name)}(content) {\n  return { ${members} };\n}`;
}
