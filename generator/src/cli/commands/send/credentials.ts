/** Owns the reading of credentials from the environment; they are never taken from arguments, which others can see. */
import type { ServiceDescriptor, UrlRules } from "../../../../runtime/descriptor.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

/** The client's option for a token in a header, which no URL parameter names. */
const headerCredential = "token";

/** The name of the environment variable for an option: `SHOP_CLIENT_ID` for `clientId` of the service `shop`. */
export function variableName(service: string, option: string): string {
  const words = `${service}_${option}`.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  return words.replace(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

/** The options of the client that say who calls. A sentence that names what is absent, never what is there. */
export function readCredentials(
  environment: Terminal["environment"],
  service: ServiceDescriptor,
  rules: UrlRules,
): { readonly [option: string]: string | number } {
  const isSet = (option: string): boolean => (environment[variableName(service.name, option)] ?? "") !== "";
  const wanted = service.urlParameters.flatMap(({ name, value }) => {
    if (value.kind !== "credential") return [];
    const isMade = !isSet(value.name) && value.madeWith !== undefined && isSet(value.madeWith);
    const option = isMade ? (value.madeWith ?? value.name) : value.name;
    const instead = value.madeWith === undefined ? "" : ` (or ${variableName(service.name, value.madeWith)})`;
    return [{ option, variable: variableName(service.name, option), instead, parameter: name }];
  });
  const absent = wanted.filter(({ option }) => !isSet(option)).map(({ variable, instead }) => variable + instead);
  if (absent.length > 0) throw new UsageError(`Credentials come from the environment: set ${absent.join(", ")}.`);
  const isInteger = (parameter: string): boolean =>
    rules.parameters.some(({ name, type }) => name === parameter && type === "integer");
  const credentials: { [option: string]: string | number } = {};
  for (const { option, variable, parameter } of wanted) {
    const text = environment[variable] ?? "";
    if (isInteger(parameter) && !/^\d+$/.test(text)) throw new UsageError(`${variable} must be a whole number.`);
    credentials[option] = isInteger(parameter) ? Number(text) : text;
  }
  const token = environment[variableName(service.name, headerCredential)];
  return wanted.length === 0 && token !== undefined ? { [headerCredential]: token } : credentials;
}
