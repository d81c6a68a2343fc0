/** The validators of this project, as a program imports them. */
import { isSendMsgRequest, validateSendMsgRequest } from "tim-bindings/validators";

export const isGood = isSendMsgRequest;

export function errorsOf(packet) {
  const result = validateSendMsgRequest(packet);
  return result.valid ? [] : result.violations;
}
