/** Makes the errors for what breaks off before an answer has arrived. */
import { type FailureFacts, TransportError, type TransportErrorKind } from "./errors.js";

const messages: { readonly [kind in TransportErrorKind]: string } = {
  credentials: "no credentials could be had",
  random: "no random number could be drawn",
  limiter: "the limiter did not let it pass",
  aborted: "the caller gave up",
  refused: "the server refused the connection",
  dns: "the host name could not be resolved",
  tls: "no secure connection could be made",
  reset: "the connection was closed before the answer had arrived",
  network: "the connection failed",
};

export function transportFailure(kind: TransportErrorKind, facts: Omit<FailureFacts, "message">): TransportError {
  return new TransportError(kind, { ...facts, message: messages[kind] });
}
