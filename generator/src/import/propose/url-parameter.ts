/** The proposal of a URL parameter: the source of its value, guessed from its name and description. */
import type { UrlParameterContract } from "../../contract/contract.js";
import { plainWording } from "../../contract/wording.js";
import { type AuthScheme, authSchemes, defaultScheme, schemeNames } from "../../auth/schemes.js";
import { type DraftEntry, entry, mapOf } from "../../yaml/edit/draft.js";

/** The scheme whose credentials are all among the parameters; of several, the one with the most credentials. */
export function schemeFor(names: readonly string[]): AuthScheme {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const credentialsOf = (scheme: AuthScheme): readonly string[] => authSchemes[scheme].credentials;
  const fitting = schemeNames.filter((scheme) =>
    credentialsOf(scheme).every((credential) => known.has(credential.toLowerCase())),
  );
  return fitting.sort((one, other) => credentialsOf(other).length - credentialsOf(one).length)[0] ?? defaultScheme;
}

/** Undefined if the source of the value is unknown. */
export function proposeUrlParameter(
  { name, prose, place }: UrlParameterContract,
  scheme: string,
): DraftEntry | undefined {
  const authScheme = schemeNames.find((one) => one === scheme) ?? defaultScheme;
  const remark = `review: line ${place.line} of the page`;
  const credential = authSchemes[authScheme].credentials.find((one) => one.toLowerCase() === name.toLowerCase());
  if (credential !== undefined) {
    const isNumber = /\b(?:integer|number)\b/.test(plainWording(prose));
    const type = isNumber ? entry("type", "integer") : undefined;
    return entry(name, mapOf(type, entry("value", mapOf(entry("credential", credential)))), remark);
  }
  const text = plainWording(prose);
  if (/\brandom\b/.test(`${name.toLowerCase()} ${text}`)) {
    return entry(
      name,
      mapOf(
        entry("type", "integer"),
        entry("minimum", 0),
        entry("maximum", 2 ** 32 - 1),
        entry("value", mapOf(entry("generate", "random-uint32"))),
      ),
      remark,
    );
  }
  const constant = constantIn(prose);
  return constant === undefined
    ? undefined
    : entry(name, mapOf(entry("value", mapOf(entry("constant", constant)))), remark);
}

/** The one value that the text allows: "always `json`", "fixed to json". */
function constantIn(prose: string): string | undefined {
  const match =
    /\b(?:always|fixed|only|must be|set (?:it )?to|constant)\b[^.`"“]{0,40}[`"“]([\w./+-]{1,60})[`"”]/i.exec(prose) ??
    /\b(?:always(?: be)?|fixed (?:to|at|value:?)|must be|constantly)\s+([\w./+-]{1,60}?)\.?(?:$|[\s,;])/i.exec(prose);
  return match?.[1];
}
