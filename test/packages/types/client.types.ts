/** The client, the validators and the errors as a program sees them. Compiled only, by types.test.ts. */
import {
  ApiError,
  type ClientError,
  createClient,
  createRateLimiter,
  describeError,
  errorTable,
  isSendMsgRequest,
  type Limiter,
  type Outcome,
  parseSendMsgRequest,
  type SendMsgRequest,
  textElem,
  validateSendMsgRequest,
  ValidationError,
} from "tim-bindings";

const client = createClient({ sdkAppId: 1_400_000_000, identifier: "administrator", userSig: "signature" });
export const later = createClient({ sdkAppId: 1, identifier: "a", userSig: async () => "signature", timeoutMs: 500 });

// @ts-expect-error A client cannot sign without its credentials.
export const unsigned = createClient({ sdkAppId: 1 });

// @ts-expect-error An option that does not exist is a mistake.
export const misspelt = createClient({ sdkAppId: 1, identifier: "a", userSig: "s", timeout: 500 });

export const signing = createClient({ sdkAppId: 1, identifier: "a", secretKey: "key", now: () => 1_800_000_000_000 });

// @ts-expect-error A signature and the key that makes one exclude each other.
export const both = createClient({ sdkAppId: 1, identifier: "a", secretKey: "key", userSig: "s" });

const limiter: Limiter = createRateLimiter({ calls: 100, seconds: 1, maxWaiting: 500 });
export const patient = createClient({
  ...{ sdkAppId: 1, identifier: "a", userSig: (refused?: string) => `not ${refused ?? ""}` },
  ...{ timeoutMs: 5_000, deadlineMs: 60_000, retry: { attempts: 5, retryUnknown: true }, limiter },
  logger: { debug: (message, details) => void [message satisfies string, details satisfies object] },
  onRequest: ({ operation, attempt, startedAt }) => void [operation, attempt satisfies number, startedAt],
  onResponse: ({ status, durationMs, error }) => void [status satisfies number, durationMs, error?.outcome],
  onRetry: ({ delayMs, error }) => void [delayMs satisfies number, error.message],
});
export const once = createClient({ sdkAppId: 1, identifier: "a", userSig: "s", retry: false, limiter: false });

// @ts-expect-error What is tried again is said by `attempts`.
export const often = createClient({ sdkAppId: 1, identifier: "a", userSig: "s", retry: { times: 3 } });

export async function send(): Promise<string> {
  const { MsgKey, MsgTime } = await client.sendMsg({ To_Account: "bob", MsgBody: [textElem({ Text: "hi" })] });
  // @ts-expect-error The recipient is missing.
  await client.sendMsg({ MsgBody: [textElem({ Text: "hi" })] });
  return `${MsgKey} ${MsgTime satisfies number}`;
}

export async function sendSafely(): Promise<string> {
  const result = await client.sendMsg.safe({ To_Account: "bob", MsgBody: [textElem({ Text: "hi" })], MsgRandom: 1 });
  if (result.ok) return result.value.MsgKey;
  // @ts-expect-error There is no value beside an error.
  void result.value;
  return result.error.outcome satisfies "not-sent" | "rejected" | "unknown";
}

export function explain(error: ClientError): string {
  if (error instanceof ApiError) return `${error.code satisfies number} ${error.info} ${error.row?.retry ?? ""}`;
  const [last] = error.attempts.slice(-1);
  if (last !== undefined)
    return `${last.startedAt} ${last.durationMs} ${last.outcome satisfies Outcome} ${last.result}`;
  if (error instanceof ValidationError) return error.violations.map(({ path, keyword }) => path + keyword).join();
  return error.message;
}

export function judge(value: unknown): SendMsgRequest | readonly number[] {
  if (isSendMsgRequest(value)) return value;
  const validation = validateSendMsgRequest(value, { strict: true });
  if (validation.valid) return validation.value;
  // @ts-expect-error There is no value beside violations.
  void validation.value;
  return validation.violations.flatMap(({ codes }) => codes);
}

export const parsed = parseSendMsgRequest("{}").valid satisfies boolean;

/** A documented code has a row; any number may have one. */
export const row: string = errorTable[90003].action;
export const anyRow: string | undefined = describeError(12345)?.action;

// @ts-expect-error The table has no such row.
export const noRow = errorTable[12345];
