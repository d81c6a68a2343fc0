/** The scheme `user-sig`: an application, an account of it, and a signature for that account, all in the URL. */
import { readSecret, requireSecretSource } from "./credentials.js";
/** @throws TypeError when an option cannot be what it should be. */
export function authenticate(options) {
    const { sdkAppId, identifier, userSig } = options;
    if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 0)
        throw new TypeError("`sdkAppId` must be an integer of at least 0");
    if (typeof identifier !== "string" || identifier === "")
        throw new TypeError("`identifier` must be a text");
    requireSecretSource("userSig", userSig);
    return async () => {
        const signature = await readSecret("userSig", userSig);
        return {
            values: { sdkAppId: String(sdkAppId), identifier, userSig: signature },
            headers: {},
            secrets: [signature],
        };
    };
}
