/** AJV standalone validators: guards of their packets, and AJV's own type without AJV. Compiled only, by types.test.ts. */
import type { SendMsgRequest, SendMsgResponse } from "tim-bindings";
import { sendMsgRequest, sendMsgResponse, type ErrorObject, type ValidateFunction } from "tim-bindings/ajv";

export const request: import("ajv").ValidateFunction<SendMsgRequest> = sendMsgRequest;
export const either: readonly import("ajv").ValidateFunction[] = [sendMsgRequest, sendMsgResponse];
export const errors: import("ajv").ErrorObject[] | null = sendMsgRequest.errors;
export const ours: ValidateFunction<SendMsgResponse> = sendMsgResponse;

export function account(value: unknown): string | readonly ErrorObject[] {
  if (sendMsgRequest(value)) return value.To_Account;
  return sendMsgRequest.errors ?? [];
}

// @ts-expect-error It is the guard of another packet.
export const other: import("ajv").ValidateFunction<SendMsgRequest> = sendMsgResponse;

// @ts-expect-error Before the first call, and after a good packet, there are no errors.
export const first: ErrorObject | undefined = sendMsgRequest.errors[0];
