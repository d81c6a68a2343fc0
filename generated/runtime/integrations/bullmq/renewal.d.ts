/** Gets other credentials once the server has refused those at hand, also where the next delivery is another call. */
import type { Authenticator } from "../../auth/credentials.js";
export interface Renewal {
    readonly authenticate: Authenticator;
    /** False where refused credentials can only be given again. */
    readonly canRenew: boolean;
    /** To be called before a delivery; its result, where the server refused the credentials of that delivery. */
    begin(): {
        refused(): void;
    };
}
/**
 * Of deliveries that were under way together, all are refused; the credentials are renewed once. So a refusal counts only
 * while those that the delivery may have used are still the latest.
 */
export declare function createRenewal(authenticate: Authenticator): Renewal;
