/** The order in which a person reads the types of a model. */
import type { ApiModel, TypeDefinition, TypeName, TypeNode } from "../model/types.js";
import { typeParts } from "../model/fold-type.js";
import { definitionOf } from "../model/lookup.js";

/**
 * Each packet, then what it uses. What only the client takes is left out: it is the request, less the fields drawn at random.
 */
export function typesInReadingOrder(model: ApiModel): readonly TypeDefinition[] {
  const order = new Set<TypeName>();
  const visit = (type: TypeNode): void => {
    for (const part of typeParts(type)) {
      if ("name" in part) visitName(part.name);
      else visit(part.type);
    }
  };
  const visitName = (name: TypeName): void => {
    if (order.has(name)) return;
    order.add(name);
    visit(definitionOf(model, name).type);
  };
  for (const { request, response } of model.operations) [request.type, response.type].forEach(visitName);
  const inputs = new Set(model.operations.map((operation) => operation.input));
  for (const { name } of model.types) if (!inputs.has(name)) visitName(name);
  return [...order].map((name) => definitionOf(model, name));
}
