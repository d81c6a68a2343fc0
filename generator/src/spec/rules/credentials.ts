/** A URL parameter asks only for credentials that the authentication scheme of the service has. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { schemeCredentials } from "../../grammar/keys.js";
import { suggester } from "../../text/suggest.js";

export function credentials(spec: SpecDocument): readonly Diagnostic[] {
  return spec.services.flatMap(({ auth, urlParameters }) => {
    const known = schemeCredentials[auth];
    const suggest = suggester(known);
    return urlParameters.flatMap(({ value }) => {
      if (value.kind !== "credential" || known.includes(value.name)) return [];
      const choices = known.length === 0 ? "none at all" : known.join(", ");
      const params = { scheme: auth, name: value.name, choices, hint: suggest(value.name) };
      return [diagnostic("spec/unknown-credential", value.origin, params)];
    });
  });
}
