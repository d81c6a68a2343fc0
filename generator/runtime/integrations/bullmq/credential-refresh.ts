/** The refresh of credentials that the server has refused, across deliveries. */
import type { Authenticator, Credentials } from "../../auth/credentials.js";

export interface CredentialRefresh {
  readonly authenticate: Authenticator;
  /** False if only the refused credentials can be had again. */
  readonly canRefresh: boolean;
  /** Called before a delivery; call `refused` of the result if the server refused the credentials of that delivery. */
  begin(): { refused(): void };
}

/**
 * Deliveries in progress at the same time are all refused, and the credentials are refreshed once. So a refusal counts only
 * while the credentials that the delivery may have used are still the latest.
 */
export function createCredentialRefresh(authenticate: Authenticator): CredentialRefresh {
  let latest: Credentials | undefined;
  let refused: Credentials | undefined;
  let refreshes = 0;

  async function next(): Promise<Credentials> {
    const wasRefused = refused;
    const given = await authenticate(wasRefused);
    if (wasRefused !== undefined && refused === wasRefused) {
      refused = undefined;
      refreshes += 1;
    }
    latest = given;
    return given;
  }

  return {
    authenticate: Object.assign(next, { renews: authenticate.renews }),
    canRefresh: authenticate.renews,
    begin() {
      const before = refreshes;
      return {
        refused() {
          if (refreshes === before) refused = latest;
        },
      };
    },
  };
}
