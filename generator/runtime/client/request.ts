/** The request of a call: its body and its URL. */
import type { Credentials } from "../auth/credentials.js";
import type { CallDescriptor, ServiceDescriptor, UrlParameterRow } from "../descriptor.js";
import { parsePacket } from "../validation/validate.js";
import type { Caller } from "./caller.js";
import { ValidationError } from "./errors.js";
import { drawUint32, type RandomUint32 } from "./random.js";

/**
 * The JSON text to send, with the fields filled in that the caller left out.
 *
 * The text itself is validated, not the value that it was made from, so that what a `toJSON` or a getter returned is seen.
 *
 * @throws ValidationError if it does not match the spec.
 */
export function writeRequestBody(operation: CallDescriptor, request: unknown, random: RandomUint32): string {
  const filled = fillIn(operation, request, random);
  const text = stringify(filled);
  // Of a value that JSON cannot hold there is no text; an empty one gets the same violation.
  const result = parsePacket(operation.request, text ?? "");
  if (!result.valid) throw new ValidationError(operation.name, result.violations, result.warnings);
  return text ?? "";
}

/** A copy with the missing fields at its end; the caller's own object stays as it is. */
function fillIn({ fill }: CallDescriptor, request: unknown, random: RandomUint32): unknown {
  if (fill.length === 0 || typeof request !== "object" || request === null || Array.isArray(request)) return request;
  const missing = fill.filter(
    ({ field }) => !Object.hasOwn(request, field) || Reflect.get(request, field) === undefined,
  );
  const drawn = missing.map(({ field }): [string, number] => [field, drawUint32(random)]);
  return drawn.length === 0 ? request : { ...request, ...Object.fromEntries(drawn) };
}

/** Undefined for a value that JSON cannot hold: a BigInt, a cycle, a getter that throws. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, if it is not an http or https URL or has more than origin and path.
 */
export function readBaseUrl(service: ServiceDescriptor, baseUrl: string | undefined): string {
  const [host] = service.hosts;
  const text = baseUrl ?? (host === undefined ? "" : `https://${host}`);
  const href = URL.canParse(text) ? new URL(text).href : "";
  if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(href))
    throw new TypeError("`baseUrl` must be an http or https URL without user, query and fragment");
  return href.replace(/\/+$/, "");
}

/** The named values of the credentials of a request. */
type CredentialValues = Credentials["values"];

/** The URL of a request: base, path, and the parameters of the service in the order of its documentation. */
export function requestUrl(
  { base, service }: Caller,
  path: string,
  values: CredentialValues,
  draw: () => number,
): string {
  const [first = "", ...others] = queryPieces(service, values);
  return others.reduce((url, piece) => `${url}${draw()}${piece}`, `${base}${path}${first}`);
}

/** By the credentials, which stay the same object from call to call while their secret stays the same. */
const knownPieces = new WeakMap<CredentialValues, readonly string[]>();

/** The query, split where random numbers go. Encoding it costs more than all else about a URL. */
function queryPieces(service: ServiceDescriptor, values: CredentialValues): readonly string[] {
  const known = knownPieces.get(values);
  if (known !== undefined) return known;
  const parameters = service.urlParameters.map(
    ({ name, value }, at) => `${at === 0 ? "?" : "&"}${encodeURIComponent(name)}=${parameterText(value, values)}`,
  );
  const pieces = parameters.join("").split(randomMark);
  knownPieces.set(values, pieces);
  return pieces;
}

/** No encoded text has a space. */
const randomMark = " ";

function parameterText(value: UrlParameterRow["value"], values: CredentialValues): string {
  if (value.kind === "random-uint32") return randomMark;
  return encodeURIComponent(value.kind === "constant" ? value.text : (values[value.name] ?? ""));
}
