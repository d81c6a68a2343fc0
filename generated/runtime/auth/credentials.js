/** The interface between the client and an authentication scheme. */
/**
 * An authenticator whose credentials depend on one secret.
 *
 * @param name - The client option that holds the source, for messages.
 * @param key - What the secret is made with; kept out of errors and logs as well.
 * @throws TypeError when the source is neither a non-empty string nor a function: at once, not at the first request.
 */
export function authenticatorFor(name, source, toCredentials, key) {
    const keys = key === undefined ? [] : [key];
    const credentialsOf = (secret) => ({ ...toCredentials(secret), secrets: [secret, ...keys] });
    if (isText(source)) {
        const credentials = credentialsOf(source);
        return Object.assign(() => credentials, { renews: false });
    }
    let latest;
    if (typeof source !== "function")
        throw new TypeError(`\`${name}\` must be a string or a function that returns one`);
    const authenticate = async (refused) => {
        const secret = await source(refused?.secrets[0]);
        if (!isText(secret))
            throw new TypeError(`\`${name}\` gave no text`);
        // The same object for the same secret, so that whatever was derived from it can be reused.
        if (latest?.secrets[0] !== secret)
            latest = credentialsOf(secret);
        return latest;
    };
    return Object.assign(authenticate, { renews: true });
}
/** True for a non-empty string without lone surrogates, which neither a URL nor a header can hold. */
function isText(value) {
    return typeof value === "string" && value !== "" && !/\p{Cs}/u.test(value);
}
