/** The request of a call: its body and its URL. */
import type { Credentials } from "../auth/credentials.js";
import type { CallDescriptor, ServiceDescriptor } from "../descriptor.js";
import type { Caller } from "./caller.js";
import { type RandomUint32 } from "./random.js";
/**
 * The JSON text to send, with the fields filled in that the caller left out.
 *
 * The text itself is validated, not the value that it was made from, so that what a `toJSON` or a getter returned is seen.
 *
 * @throws ValidationError if it does not match the spec.
 */
export declare function writeRequestBody(operation: CallDescriptor, request: unknown, random: RandomUint32): string;
/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, if it is not an http or https URL or has more than origin and path.
 */
export declare function readBaseUrl(service: ServiceDescriptor, baseUrl: string | undefined): string;
/** The named values of the credentials of a request. */
type CredentialValues = Credentials["values"];
/** The URL of a request: base, path, and the parameters of the service in the order of its documentation. */
export declare function requestUrl({ base, service }: Caller, path: string, values: CredentialValues, draw: () => number): string;
export {};
