/** Builds the URL of a request: base, path, and the parameters of the service in the order of its documentation. */
import type { Credentials } from "../auth/credentials.js";
import type { ServiceDescriptor } from "../descriptor.js";
import type { Caller } from "./caller.js";
/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, when it is no http or https URL or holds more than origin and path.
 */
export declare function readBaseUrl(service: ServiceDescriptor, baseUrl: string | undefined): string;
/** The named values that the credentials of a request bring along. */
type CredentialValues = Credentials["values"];
/** The URL of a request; each random number in it is drawn anew. */
export declare function requestUrl({ base, service }: Caller, path: string, values: CredentialValues, draw: () => number): string;
export {};
