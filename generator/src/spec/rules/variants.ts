/** The rule that variants are distinguishable: by a tag beside a content, or beside the fields of an object without such a field. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, UnionSpec, VariantSpec } from "../document.js";
import { suggester } from "../../text/suggest.js";
import { resolved } from "../traverse.js";

/** Reports `spec/bad-variant`, `spec/missing-key` and `spec/unknown-key`. */
export function variants(spec: SpecDocument): readonly Diagnostic[] {
  return spec.types.flatMap(({ type, origin, name }) => {
    if (type.union === undefined) return [];
    const { union } = type;
    const diagnostics = union.variants.flatMap((variant) => problems(spec, union, variant));
    if (union.variants.length === 0) {
      diagnostics.push(
        diagnostic("spec/missing-key", origin, {
          key: "variants",
          place: `type '${name}'`,
          meaning: "it lists no variant.",
        }),
      );
    }
    return [...diagnostics, ...unknownDescriptions(union)];
  });
}

function problems(spec: SpecDocument, union: UnionSpec, variant: VariantSpec): readonly Diagnostic[] {
  const bad = (problem: string): readonly Diagnostic[] => [
    diagnostic("spec/bad-variant", variant.content.origin, { variant: variant.value, problem }),
  ];
  if (union.content === union.tag) return bad(`has tag and content in one field, '${union.tag}'`);
  if (union.content !== undefined) return [];
  if (variant.builder !== undefined) return bad("cannot have a builder, since it has no field for its content");
  const content = resolved(spec, variant.content);
  if (content === undefined) return [];
  if (content.kind !== "object") return bad(`names '${variant.content.target}', which is not an object`);
  const isTaken = content.fields.some((field) => field.name === union.tag);
  return isTaken ? bad(`names '${variant.content.target}', which already has a field '${union.tag}'`) : [];
}

function unknownDescriptions(union: UnionSpec): readonly Diagnostic[] {
  const names = [union.tag, ...(union.content === undefined ? [] : [union.content])];
  const suggest = suggester(names);
  return [...union.descriptions]
    .filter(([name]) => !names.includes(name))
    .map(([key, { origin }]) =>
      diagnostic("spec/unknown-key", origin, { key, place: "the discriminator", hint: suggest(key) }),
    );
}
