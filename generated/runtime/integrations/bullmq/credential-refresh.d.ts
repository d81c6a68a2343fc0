/** The refresh of credentials that the server has refused, across deliveries. */
import type { Authenticator } from "../../auth/credentials.js";
export interface CredentialRefresh {
    readonly authenticate: Authenticator;
    /** False if only the refused credentials can be had again. */
    readonly canRefresh: boolean;
    /** Called before a delivery; call `refused` of the result if the server refused the credentials of that delivery. */
    begin(): {
        refused(): void;
    };
}
/**
 * Deliveries in progress at the same time are all refused, and the credentials are refreshed once. So a refusal counts only
 * while the credentials that the delivery may have used are still the latest.
 */
export declare function createCredentialRefresh(authenticate: Authenticator): CredentialRefresh;
