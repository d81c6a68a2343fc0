/** Makes the errors for what breaks off before an answer has arrived. */
import { type FailureFacts, TransportError, type TransportErrorKind } from "./errors.js";
export declare function transportFailure(kind: TransportErrorKind, facts: Omit<FailureFacts, "message">): TransportError;
