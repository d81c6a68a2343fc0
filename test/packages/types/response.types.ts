/** Answers: how they narrow, and that an undocumented code is not refused. Compiled only, by types.test.ts. */
import {
  describeError,
  ErrorCode,
  isErrorCode,
  type SendMsgFailure,
  type SendMsgResponse,
  type SendMsgSuccess,
} from "tim-bindings";

/** The status tells success from failure. */
export function keyOf(response: SendMsgResponse): string {
  if (response.ActionStatus === "OK") {
    const success: SendMsgSuccess = response;
    return success.MsgKey;
  }
  const failure: SendMsgFailure = response;
  // @ts-expect-error A failure has no key.
  void failure.MsgKey;
  return failure.ErrorInfo;
}

// @ts-expect-error Not before it is narrowed.
export const unguarded = (response: SendMsgResponse): string => response.MsgKey;

/** The code of a failure stays an `ErrorCode` in a switch. */
export function meaningOf(failure: SendMsgFailure): string {
  switch (failure.ErrorCode) {
    case ErrorCode.InvalidToAccount:
      return "the recipient is missing or not a string";
    case 90001:
      return "the JSON is malformed";
    // @ts-expect-error A text is never a code.
    case "90001":
      return "never";
    default:
      return "something else";
  }
}

export const documented: ErrorCode = ErrorCode.InvalidToAccount;
export const documentedByNumber: ErrorCode = 90003;

// @ts-expect-error The documentation names no such code.
export const undocumented: ErrorCode = 12345;

/** But an answer may hold a code that the documentation does not name. */
export const failureWithNewCode: SendMsgFailure = { ActionStatus: "FAIL", ErrorInfo: "", ErrorCode: 12345 };

/** The code of a failure can be handed to whatever takes a number, and compared with any. */
export const asNumber = (failure: SendMsgFailure): number => failure.ErrorCode;

// @ts-expect-error A failure is not OK.
export const contradiction: SendMsgFailure = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 90001 };

// @ts-expect-error A code is a number.
export const codeAsText: SendMsgFailure = { ActionStatus: "FAIL", ErrorInfo: "", ErrorCode: "90001" };

/** After the guard, a code stays an `ErrorCode` in a `switch`. */
export function actionOf(failure: SendMsgFailure): string {
  const code = failure.ErrorCode;
  if (!isErrorCode(code)) return `undocumented ${code}`;
  const documented: ErrorCode = code;
  switch (documented) {
    case ErrorCode.InvalidToAccount:
      return describeError(documented satisfies 90003).action;
    default:
      return describeError(documented).name;
  }
}
