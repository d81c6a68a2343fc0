/** Makes the errors for what breaks off before an answer has arrived. */
import type { Deadline } from "./deadline.js";
import { type ClientError, type FailureFacts, TransportError, type TransportErrorKind } from "./errors.js";
export declare function transportFailure(kind: TransportErrorKind, facts: Omit<FailureFacts, "message">): TransportError;
/** The error for a deadline that is over; undefined while it is not. `limitMs` is what it counted. */
export declare function interruption(deadline: Deadline, facts: Pick<FailureFacts, "operation" | "outcome">, limitMs: number): ClientError | undefined;
