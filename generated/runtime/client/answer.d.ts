import type { Method } from "./caller.js";
import type { BodyText } from "./exchange.js";
import type { Redact } from "./redact.js";
import type { TransportResponse } from "./transport.js";
/**
 * The content of a successful response.
 *
 * @throws ApiError if the server refused the request.
 * @throws ResponseError if the response is not one that the documentation describes.
 */
export declare function readAnswer(method: Method, response: TransportResponse, body: BodyText, redact: Redact): unknown;
