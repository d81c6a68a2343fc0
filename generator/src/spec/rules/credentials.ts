/** The rule that a URL parameter only asks for credentials that the authentication scheme of the service supplies. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { authSchemes } from "../../auth/schemes.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { suggester } from "../../text/suggest.js";

/** Reports `spec/unknown-credential`. */
export function credentials(spec: SpecDocument): readonly Diagnostic[] {
  return spec.services.flatMap(({ auth, urlParameters }) => {
    const known = authSchemes[auth].credentials;
    const suggest = suggester(known);
    return urlParameters.flatMap(({ value: { credential } }) => {
      if (credential === undefined || known.includes(credential.value)) return [];
      const choices = known.length === 0 ? "none" : known.join(", ");
      const params = { scheme: auth, name: credential.value, choices, hint: suggest(credential.value) };
      return [diagnostic("spec/unknown-credential", credential.origin, params)];
    });
  });
}
