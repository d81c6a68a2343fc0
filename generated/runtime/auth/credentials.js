/** What an authentication scheme contributes to a request. */
/** Throws what the source throws, and where the source gives no text. */
export async function readSecret(name, source) {
    const secret = typeof source === "function" ? await source() : source;
    if (typeof secret !== "string" || secret === "")
        throw new TypeError(`\`${name}\` gave no text`);
    return secret;
}
/** Throws unless an option is a text or a function: told at once, not at the first request. */
export function requireSecretSource(name, source) {
    const isSource = typeof source === "function" || (typeof source === "string" && source !== "");
    if (!isSource)
        throw new TypeError(`\`${name}\` must be a text or a function that gives one`);
}
