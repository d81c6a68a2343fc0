/** The scheme `user-sig`: an application, one of its accounts, and a signature for that account, all in the URL. */
import { authenticatorFor } from "../credentials.js";
/**
 * An authenticator that supplies the URL parameters of the scheme.
 *
 * @throws TypeError when an option has the wrong type, or when both `userSig` and `secretKey` are given.
 */
export function authenticate(options) {
    const { sdkAppId, identifier } = options;
    if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 0)
        throw new TypeError("`sdkAppId` must be an integer of at least 0");
    if (typeof identifier !== "string" || identifier === "")
        throw new TypeError("`identifier` must be a non-empty string");
    const source = options.secretKey === undefined ? options.userSig : signer(options);
    const toCredentials = (userSig) => {
        return { values: { sdkAppId: String(sdkAppId), identifier, userSig }, headers: {} };
    };
    return authenticatorFor("userSig", source, toCredentials, options.secretKey);
}
/** Loads the signing code on first use: most browser and edge programs are given signatures and never need it. */
function signer(options) {
    const { sdkAppId, identifier: userId, secretKey, userSig, now } = options;
    if (userSig !== undefined)
        throw new TypeError("`userSig` and `secretKey` exclude each other");
    if (typeof secretKey !== "string" || secretKey === "")
        throw new TypeError("`secretKey` must be a non-empty string");
    let provider;
    return async (refused) => {
        if (provider === undefined) {
            const { userSigProvider } = await import("./provider.js");
            // Calls that waited for the import together share one provider.
            provider ??= userSigProvider({ sdkAppId, userId, secretKey, now });
        }
        return provider(refused);
    };
}
