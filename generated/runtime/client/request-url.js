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
/** The URL of a request; each random number in it is drawn anew. */
export function requestUrl({ base, service }, path, values, draw) {
    const [first = "", ...others] = queryPieces(service, values);
    return others.reduce((url, piece) => `${url}${draw()}${piece}`, `${base}${path}${first}`);
}
/** By the credentials, which stay the same object from call to call while their secret stays the same. */
const knownPieces = new WeakMap();
/** The query, cut where random numbers go. Encoding it costs more than all else about a URL. */
function queryPieces(service, values) {
    const known = knownPieces.get(values);
    if (known !== undefined)
        return known;
    const parameters = service.urlParameters.map(({ name, value }, at) => `${at === 0 ? "?" : "&"}${encodeURIComponent(name)}=${parameterText(value, values)}`);
    const pieces = parameters.join("").split(randomMark);
    knownPieces.set(values, pieces);
    return pieces;
}
/** No encoded text has a space. */
const randomMark = " ";
function parameterText(value, values) {
    switch (value.kind) {
        case "credential":
            return encodeURIComponent(values[value.name] ?? "");
        case "random-uint32":
            return randomMark;
        case "constant":
            return encodeURIComponent(value.text);
    }
}
