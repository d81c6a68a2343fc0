/** Builds the URL of a request: base, path, and the parameters of the service in the order of its documentation. */
import type { CallDescriptor, ServiceDescriptor } from "../descriptor.js";
/**
 * The base that requests go to, without a slash at its end.
 *
 * @throws TypeError, which does not show the text, when it is no http or https URL or holds more than origin and path.
 */
export declare function readBaseUrl(service: ServiceDescriptor, baseUrl: string | undefined): string;
/** Where the values of parameters come from. */
export interface ParameterValues {
    readonly credentials: {
        readonly [name: string]: string;
    };
    drawRandom(): number;
}
export declare function requestUrl(base: string, service: ServiceDescriptor, operation: CallDescriptor, values: ParameterValues): string;
