/** The part of `fetch` that the client uses, so small that the platform's own `fetch`, or any replacement, has it. */
/** The platform's `fetch`, looked up at each call, since a program may replace it later. */
export const platformFetch = (url, request) => fetch(url, isDeno() ? sentOnce(request) : request);
const isDeno = () => "Deno" in globalThis;
/**
 * Deno sends a request again by itself if a reused connection breaks, although the server may have carried out the first one.
 * It can do so only if it holds the body as a whole, which it does not with a blob.
 */
function sentOnce({ body, ...rest }) {
    return body === undefined ? rest : { ...rest, body: new Blob([body]) };
}
