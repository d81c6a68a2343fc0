/** Differences of the URL parameters and the authentication scheme. */
import type { Contract, UrlParameterContract } from "../../contract/contract.js";
import { type Difference, pair, type Pair } from "../difference.js";
import { isSame } from "../../json/compare.js";

/** Changes of the authentication scheme, then of each URL parameter. */
export function findUrlDifferences(before: Contract, after: Contract): readonly Difference[] {
  const parameters = pair(before.urlParameters, after.urlParameters, ({ name }) => name);
  return [...authenticationDifference(before, after), ...parameters.flatMap(parameterDifference)];
}

function authenticationDifference(before: Contract, after: Contract): readonly Difference[] {
  const [from, to] = [before.authentication, after.authentication];
  if (from === undefined || to === undefined || from === to) return [];
  const places = { before: undefined, after: undefined };
  return [
    { rule: "url-authentication-changed", operation: "", at: "auth", from, to, symbols: ["createClient"], ...places },
  ];
}

function parameterDifference({ before, after }: Pair<UrlParameterContract>): readonly Difference[] {
  const some = before ?? after;
  if (some === undefined) return [];
  const places = { before: before?.place, after: after?.place };
  const common = { operation: "", at: some.name, symbols: some.credential === undefined ? [] : ["createClient"] };
  if (before !== undefined && after !== undefined) {
    const [from, to] = [before.details, after.details];
    if (from !== undefined && to !== undefined && before.credential !== after.credential) {
      const credentials = { from: before.credential ?? null, to: after.credential ?? null };
      return [{ rule: "url-credential-changed", ...common, symbols: ["createClient"], ...credentials, ...places }];
    }
    if (from === undefined || to === undefined || isSame(from, to)) return [];
    return [{ rule: "url-parameter-changed", ...common, from, to, ...places }];
  }
  const what = some.credential === undefined ? "parameter" : "credential";
  const value = some.credential ?? some.name;
  return before === undefined
    ? [{ rule: `url-${what}-added`, ...common, from: null, to: value, ...places }]
    : [{ rule: `url-${what}-removed`, ...common, from: value, to: null, ...places }];
}
