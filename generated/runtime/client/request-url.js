/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, when it is no http or https URL or holds more than origin and path.
 */
export function readBaseUrl(service, baseUrl) {
    const [host] = service.hosts;
    const text = baseUrl ?? (host === undefined ? "" : `https://${host}`);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === "";
    if (!isPlain || !/^https?:$/.test(url.protocol)) {
        throw new TypeError("`baseUrl` must be an http or https URL without user, query and fragment");
    }
    return url.href.replace(/\/+$/, "");
}
export function requestUrl(base, service, operation, values) {
    const parameters = service.urlParameters.map((row) => `${encodeURIComponent(row.name)}=${encodeURIComponent(parameterText(row, values))}`);
    return `${base}${operation.path}${parameters.length === 0 ? "" : `?${parameters.join("&")}`}`;
}
function parameterText({ value }, { credentials, drawRandom }) {
    switch (value.kind) {
        case "credential":
            return credentials[value.name] ?? "";
        case "random-uint32":
            return String(drawRandom());
        case "constant":
            return value.text;
    }
}
