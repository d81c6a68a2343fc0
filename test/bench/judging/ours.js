/** The judges of this project, as a program imports them. */
import { isSendMsgRequest, validateSendMsgRequest } from "tim-bindings/validators";

export const isGood = isSendMsgRequest;

export function errorsOf(packet) {
  const verdict = validateSendMsgRequest(packet);
  return verdict.valid ? [] : verdict.violations;
}
