/** Gets other credentials once the server has refused those at hand, also where the next delivery is another call. */
import type { Authenticator, Credentials } from "../../auth/credentials.js";

export interface Renewal {
  readonly authenticate: Authenticator;
  /** False where refused credentials can only be given again. */
  readonly canRenew: boolean;
  /** To be called before a delivery; its result, where the server refused the credentials of that delivery. */
  begin(): { refused(): void };
}

/**
 * Of deliveries that were under way together, all are refused; the credentials are renewed once. So a refusal counts only
 * while those that the delivery may have used are still the latest.
 */
export function createRenewal(authenticate: Authenticator): Renewal {
  let latest: Credentials | undefined;
  let refused: Credentials | undefined;
  let renewals = 0;

  async function next(): Promise<Credentials> {
    const turnedAway = refused;
    const given = await authenticate(turnedAway);
    if (turnedAway !== undefined && refused === turnedAway) {
      refused = undefined;
      renewals += 1;
    }
    latest = given;
    return given;
  }

  return {
    authenticate: Object.assign(next, { renews: authenticate.renews }),
    canRenew: authenticate.renews,
    begin() {
      const before = renewals;
      return {
        refused() {
          if (renewals === before) refused = latest;
        },
      };
    },
  };
}
