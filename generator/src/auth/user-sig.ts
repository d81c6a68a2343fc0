/** The scheme `user-sig`: an application, one of its accounts, and a signature for that account, all in the URL. */
import type { Scheme } from "./scheme.js";

export const userSig: Scheme = {
  credentials: ["sdkAppId", "identifier", "userSig"],
  madeFrom: { userSig: "secretKey" },
  options: [],
  httpScheme: undefined,
  headerExample: undefined,
};
