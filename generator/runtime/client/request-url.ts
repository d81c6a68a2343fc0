/** Builds the URL of a request: base, path, and the parameters of the service in the order of its documentation. */
import type { CallDescriptor, ServiceDescriptor, UrlParameterRow } from "../descriptor.js";

/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, when it is no http or https URL or holds more than origin and path.
 */
export function readBaseUrl(service: ServiceDescriptor, baseUrl: string | undefined): string {
  const [host] = service.hosts;
  const text = baseUrl ?? (host === undefined ? "" : `https://${host}`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new TypeError("`baseUrl` must be an http or https URL without user, query and fragment");
  }
  return url.href.replace(/\/+$/, "");
}

/** Where the values of parameters come from. */
export interface ParameterValues {
  readonly credentials: { readonly [name: string]: string };
  drawRandom(): number;
}

export function requestUrl(
  base: string,
  service: ServiceDescriptor,
  operation: CallDescriptor,
  values: ParameterValues,
): string {
  const parameters = service.urlParameters.map(
    (row) => `${encodeURIComponent(row.name)}=${encodeURIComponent(parameterText(row, values))}`,
  );
  return `${base}${operation.path}${parameters.length === 0 ? "" : `?${parameters.join("&")}`}`;
}

function parameterText({ value }: UrlParameterRow, { credentials, drawRandom }: ParameterValues): string {
  switch (value.kind) {
    case "credential":
      return credentials[value.name] ?? "";
    case "random-uint32":
      return String(drawRandom());
    case "constant":
      return value.text;
  }
}
