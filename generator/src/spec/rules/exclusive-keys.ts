/** Groups of keys of which exactly one is required. */
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeDeclaration } from "../document.js";

export function exclusiveKeys({ services, types, operations }: SpecDocument): readonly Diagnostic[] {
  return [
    ...services.flatMap(({ urlParameters }) =>
      urlParameters.flatMap(({ name, value, keyOrigins }) =>
        exactlyOne(
          value,
          ["credential", "generate", "constant"],
          `The value of URL parameter '${name}'`,
          keyOrigins.value,
        ),
      ),
    ),
    ...types.flatMap(inDeclaration),
    ...operations.flatMap(({ samples, request }) => [
      ...samples.flatMap((sample) =>
        exactlyOne(sample, ["file", "packet"], `Sample '${sample.name}'`, sample.keyOrigins.name),
      ),
      ...request.advice
        .flatMap(({ when }) => when)
        .flatMap((condition) =>
          exactlyOne(
            condition,
            ["present", "equals", "count"],
            `The condition at '${condition.at.value}'`,
            condition.at.origin,
          ),
        ),
    ]),
  ];
}

function inDeclaration({ name, type: { kind, written }, origin }: TypeDeclaration): readonly Diagnostic[] {
  // `type: object` may be written beside the fields.
  const isWrittenOut = kind === "object" && written.has("fields");
  const keyOrigins = Object.fromEntries(written);
  return isWrittenOut ? [] : exactlyOne({ keyOrigins }, ["fields", "variants", "type"], `Type '${name}'`, origin);
}

interface WithKeys {
  readonly keyOrigins: { readonly [key: string]: Origin | undefined };
}

function exactlyOne(
  section: WithKeys,
  keys: readonly string[],
  subject: string,
  origin: Origin,
): readonly Diagnostic[] {
  if (keys.filter((key) => section.keyOrigins[key] !== undefined).length === 1) return [];
  const [last = "", ...others] = keys.map((key) => `\`${key}\``).reverse();
  return [diagnostic("spec/exactly-one", origin, { subject, keys: `${others.reverse().join(", ")} and ${last}` })];
}
