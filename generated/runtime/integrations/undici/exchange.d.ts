/** One request through undici, from the connection it is written to until its response has ended. */
import type { OnAbort, TransportRequest, TransportResponse } from "../../client/transport.js";
import type { UndiciDispatcher } from "./dispatcher.js";
/** Does without undici's own `request`, whose streams and asynchronous contexts take nearly as long as the rest of a call. */
export declare function exchange(dispatcher: UndiciDispatcher, url: string, request: TransportRequest, onAbort?: OnAbort): Promise<TransportResponse>;
