/** The place in the reference that a pointer of the spec leads to: a field of a packet, or a code. */
import type { ApiModel, FieldModel, OperationModel, TypeName, TypeNode } from "../../model/types.js";
import { definitionOf, errorsOf, resolveType } from "../../model/lookup.js";
import { codeSpan, linkTo, type Phrase } from "../../print/phrase.js";
import { codeAnchor, fieldAnchor, typeAnchor } from "./anchors.js";

/** A field as the tree of fields has it: below which type, by which names. */
interface Place {
  readonly type: TypeName;
  readonly names: readonly string[];
  readonly node: TypeNode;
}

/** What `at` names, as a link if the reference has a place for it. `packet` is the phrase for the packet itself. */
export function placeLink(model: ApiModel, operation: OperationModel, at: string, packet: string): Phrase {
  const name = at === "" ? packet : codeSpan(at);
  const anchor = anchorOf(model, operation, at);
  return anchor === undefined ? name : linkTo(anchor, name);
}

/** The anchor of what `at` names; undefined if it is neither a field nor a code. */
function anchorOf(model: ApiModel, operation: OperationModel, at: string): string | undefined {
  const [error] = /^\d+$/.test(at) ? errorsOf(model, [Number(at)]) : [];
  if (error !== undefined) return codeAnchor(error.code);
  if (at === "") return typeAnchor(operation.request.type);
  if (!at.startsWith("/")) return undefined;
  const segments = at
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
  const found = [operation.request.type, operation.response.type].flatMap((type) => fieldsAt(model, type, segments));
  return found[0] && fieldAnchor(found[0].type, found[0].names);
}

/** The fields at a path, in which indices may be left out; several if variants have one each. */
function fieldsAt(model: ApiModel, type: TypeName, path: readonly string[]): readonly Place[] {
  let places: readonly Place[] = [whole(model, type)];
  for (const name of path) {
    places = places.flatMap((place) => itemsAt(model, place, name) ?? fieldsNamed(model, place, name));
  }
  return places;
}

function itemsAt(model: ApiModel, place: Place, index: string): readonly Place[] | undefined {
  const node = resolveType(model, place.node);
  return node.kind === "array" && /^\d+$/.test(index) ? [{ ...place, node: node.items }] : undefined;
}

function fieldsNamed(model: ApiModel, place: Place, name: string): readonly Place[] {
  return holders(model, place).flatMap((holder) =>
    fieldsOf(holder.node)
      .filter((field) => field.name === name)
      .map((field) => ({ type: holder.type, names: [...holder.names, name], node: field.type })),
  );
}

const whole = (model: ApiModel, type: TypeName): Place => ({ type, names: [], node: definitionOf(model, type).type });

const fieldsOf = (node: TypeNode): readonly FieldModel[] => (node.kind === "object" ? node.fields : []);

/** The objects that have the fields of a place. */
function holders(model: ApiModel, place: Place): readonly Place[] {
  const { node } = place;
  switch (node.kind) {
    case "array":
      return holders(model, { ...place, node: node.items });
    case "ref":
      return holders(model, whole(model, node.target));
    case "union":
      return node.variants.flatMap(({ type }) => holders(model, whole(model, type)));
    default:
      return [place];
  }
}
