/** The rule about keys that exclude each other: exactly one of a group is required. */
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeDeclaration } from "../document.js";

/** Reports `spec/exactly-one`. */
export function exclusiveKeys({ services, types, operations }: SpecDocument): readonly Diagnostic[] {
  const parameters = services.flatMap(({ urlParameters }) => urlParameters);
  const conditions = operations.flatMap(({ request }) => request.advice.flatMap(({ when }) => when));
  return [
    ...types.flatMap(inDeclaration),
    ...parameters.flatMap(({ name, value, keyOrigins: { value: origin } }) =>
      exactlyOne(["credential", "generate", "constant"], value, `The value of URL parameter '${name}'`, origin),
    ),
    ...conditions.flatMap((condition) => {
      const { value, origin } = condition.at;
      return exactlyOne(["present", "equals", "count"], condition, `The condition at '${value}'`, origin);
    }),
    ...operations
      .flatMap(({ samples }) => samples)
      .flatMap((sample) => exactlyOne(["file", "packet"], sample, `Sample '${sample.name}'`, sample.keyOrigins.name)),
  ];
}

/** `type: object` may be written beside the fields. */
function inDeclaration({ name, type: { kind, written }, origin }: TypeDeclaration): readonly Diagnostic[] {
  if (kind === "object" && written.has("fields")) return [];
  const section = { keyOrigins: Object.fromEntries(written) };
  return exactlyOne(["fields", "variants", "type"], section, `Type '${name}'`, origin);
}

function exactlyOne(
  names: readonly string[],
  { keyOrigins }: { readonly keyOrigins: { readonly [key: string]: Origin | undefined } },
  subject: string,
  origin: Origin,
): readonly Diagnostic[] {
  if (names.filter((name) => keyOrigins[name] !== undefined).length === 1) return [];
  const quoted = names.map((name) => `\`${name}\``);
  const keys = `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
  return [diagnostic("spec/exactly-one", origin, { subject, keys })];
}
