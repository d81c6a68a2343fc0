/** The credentials from the environment. They are never taken from arguments, which other users of the machine can see. */
import type { ServiceDescriptor, UrlRules } from "../../../../runtime/descriptor.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

/** The client's option for a token in a header; no URL parameter carries it. */
const headerCredential = "token";

/** The name of the environment variable for an option: `SHOP_CLIENT_ID` for `clientId` of the service `shop`. */
export function variableName(service: string, option: string): string {
  const words = `${service}_${option}`.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  return words.replace(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

/** The client's credential options. Throws a `UsageError` with the names of the missing variables, never with a value. */
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
  const missing = wanted.filter(({ option }) => !isSet(option)).map(({ variable, instead }) => variable + instead);
  if (missing.length > 0) throw new UsageError(`Credentials are missing. Set ${missing.join(", ")}.`);
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
