/** The scheme `user-sig`: an application, an account of it, and a signature for that account, all in the URL. */
import { authenticatorFor } from "./credentials.js";
/** @throws TypeError when an option cannot be what it should be. */
export function authenticate(options) {
    const { sdkAppId, identifier } = options;
    if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 0)
        throw new TypeError("`sdkAppId` must be an integer of at least 0");
    if (typeof identifier !== "string" || identifier === "")
        throw new TypeError("`identifier` must be a text");
    const source = options.secretKey === undefined ? options.userSig : signer(options);
    const toCredentials = (userSig) => {
        return { values: { sdkAppId: String(sdkAppId), identifier, userSig }, headers: {} };
    };
    return authenticatorFor("userSig", source, toCredentials, options.secretKey);
}
/** Loads what makes signatures when the first is needed: most programs of a browser or an edge are given theirs. */
function signer(options) {
    const { sdkAppId, identifier: userId, secretKey, userSig, now } = options;
    if (userSig !== undefined)
        throw new TypeError("`userSig` and `secretKey` exclude each other");
    if (typeof secretKey !== "string" || secretKey === "")
        throw new TypeError("`secretKey` must be a text");
    let provider;
    return async (refused) => {
        if (provider === undefined) {
            const { userSigProvider } = await import("./user-sig/provider.js");
            // Calls that waited for it together share the first one made.
            provider ??= userSigProvider({ sdkAppId, userId, secretKey, now });
        }
        return provider(refused);
    };
}
