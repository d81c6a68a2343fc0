/** What an authentication scheme contributes to a request. */
/**
 * An authenticator whose credentials hang on one secret; `key` is what that secret is made with, no less a secret.
 *
 * @throws TypeError when the source is neither a text nor a function: told at once, not at the first request.
 */
export function authenticatorFor(name, source, toCredentials, key) {
    const keys = key === undefined ? [] : [key];
    const give = (secret) => ({ ...toCredentials(secret), secrets: [secret, ...keys] });
    if (isText(source)) {
        const credentials = give(source);
        return Object.assign(() => credentials, { renews: false });
    }
    let latest;
    if (typeof source !== "function")
        throw new TypeError(`\`${name}\` must be a text or a function that gives one`);
    const ask = async (refused) => {
        const secret = await source(refused?.secrets[0]);
        if (!isText(secret))
            throw new TypeError(`\`${name}\` gave no text`);
        // The same object for the same secret: what is made of it need not be made again.
        if (latest?.secrets[0] !== secret)
            latest = give(secret);
        return latest;
    };
    return Object.assign(ask, { renews: true });
}
/** Half a character has no place in a URL or a header. */
function isText(value) {
    return typeof value === "string" && value !== "" && !/\p{Cs}/u.test(value);
}
