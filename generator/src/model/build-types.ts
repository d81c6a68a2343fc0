/** Builds type nodes from types as written. */
import type { ConstrainedKind } from "../constraints/constraint.js";
import { constraints, type ConstraintsOf } from "../constraints/index.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type {
  FieldSpec,
  ListableType,
  SourceSpec,
  TypeDeclaration,
  TypeSpec,
  UnionSpec,
  VariantSpec,
} from "../spec/document.js";
import { itemTag } from "../spec/traverse.js";
import { unreachable } from "../text/unreachable.js";
import { sourceModel } from "./build-source.js";
import { functionName, typeName } from "./names.js";
import type { AlternativeType, EnumMember, FieldModel, TypeDefinition, TypeNode, VariantModel } from "./types.js";

/** Builds types. It knows which codes each field can raise. */
export class TypeBuilder {
  readonly #codes: ReadonlyMap<FieldSpec, readonly number[]>;
  readonly #declared: ReadonlyMap<string, TypeDeclaration>;

  constructor(codes: ReadonlyMap<FieldSpec, readonly number[]>, declared: ReadonlyMap<string, TypeDeclaration>) {
    this.#codes = codes;
    this.#declared = declared;
  }

  /** The definitions of a declared type: the types of its variants, then itself. */
  declaration(declaration: TypeDeclaration): readonly TypeDefinition[] {
    const { name, description, source, origin, type } = declaration;
    const own = {
      name: typeName(name),
      description,
      type: this.node(type),
      source: source && sourceModel(source),
      origin,
    };
    if (type.union === undefined) return [own];
    const { variants } = type.union;
    return [...variants.map((variant) => this.#variantDefinition(variant, source)), own];
  }

  fields(fields: readonly FieldSpec[]): readonly FieldModel[] {
    return fields.map((field) => ({
      name: field.name,
      required: field.required,
      type: this.node(field.type),
      description: field.description,
      unit: field.unit,
      default: field.default?.value,
      generate: field.generate?.value,
      mock: field.mock?.value,
      deprecated: field.deprecated,
      codes: this.#codes.get(field) ?? [],
      origin: field.origin,
    }));
  }

  node(type: TypeSpec): TypeNode {
    const { origin } = type;
    switch (type.kind) {
      case "union":
        return this.#union(type.union, origin);
      case "ref":
        return { kind: type.kind, target: typeName(type.target), origin };
      case "any":
        return { kind: type.kind, origin };
      case "anyOf":
        return { kind: type.kind, members: type.alternatives.map(({ value }) => this.#plain(type, value)), origin };
      default:
        return this.#plain(type, type.kind);
    }
  }

  /** A type as one of a kind: of what it says, that which has a meaning for the kind. */
  #plain(type: TypeSpec, kind: ListableType): AlternativeType {
    const { origin } = type;
    switch (kind) {
      case "string": {
        const members = enumOf(type, (value) => typeof value === "string");
        return { kind, enum: members, ...this.#constraints(type, kind), origin };
      }
      case "integer": {
        const open = { not: undefined, isErrorCode: false };
        return { kind, enum: enumOf(type, isNumber), ...this.#constraints(type, kind), ...open, origin };
      }
      case "number":
        return { kind, enum: enumOf(type, isNumber), ...this.#constraints(type, kind), origin };
      case "array": {
        const items: TypeNode = type.items === undefined ? { kind: "any", origin } : this.node(type.items);
        return { kind, items, ...this.#constraints(type, kind), origin };
      }
      case "object":
        return { kind, fields: this.fields(type.fields), origin };
      case "boolean":
        return { kind, origin };
      default:
        return unreachable(kind);
    }
  }

  #constraints<Kind extends ConstrainedKind>(type: TypeSpec, kind: Kind): ConstraintsOf<Kind> {
    const tag = itemTag(this.#declared, type);
    const values = constraints.filter((one) => one.appliesTo(kind)).map((one) => [one.keyword, one.read(type, tag)]);
    // The keys are those of the constraints that apply to the kind.
    return Object.fromEntries(values) as ConstraintsOf<Kind>;
  }

  #union({ tag, variants: written }: UnionSpec, origin: Origin): TypeNode {
    const variants = written.map((variant): VariantModel => {
      const { contentField, content, value, origin: place } = variant;
      const builder =
        contentField === undefined
          ? undefined
          : {
              name: functionName(variant.builder ?? value),
              contentField: contentField.name,
              contentType: typeName(content.target),
            };
      return { value, type: typeName(variant.typeName), builder, origin: place };
    });
    return { kind: "union", tag, variants, origin };
  }

  #variantDefinition(variant: VariantSpec, source: SourceSpec | undefined): TypeDefinition {
    const { tagField, contentField, content, origin } = variant;
    const target = this.#declared.get(content.target);
    const rest = contentField === undefined ? (target?.type.fields ?? []) : [contentField];
    return {
      name: typeName(variant.typeName),
      description: variant.description ?? target?.description ?? "",
      type: { kind: "object", fields: this.fields([tagField, ...rest]), origin },
      source: source && sourceModel(source),
      origin,
    };
  }
}

const isNumber = (value: unknown): value is number => typeof value === "number";

function enumOf<T>(type: TypeSpec, isMember: (value: unknown) => value is T): readonly EnumMember<T>[] | undefined {
  return type.enum?.flatMap(({ value }) => {
    const description = type.enumDescriptions.get(String(value))?.value;
    return isMember(value) ? [{ value, description }] : [];
  });
}

/** A required field that a builder adds by itself, with no codes and nothing else to say. */
export function plainField(name: string, type: TypeNode, description: string): FieldModel {
  return {
    name,
    required: true,
    type,
    description,
    unit: undefined,
    default: undefined,
    generate: undefined,
    mock: undefined,
    deprecated: undefined,
    codes: [],
    origin: type.origin,
  };
}
