/** A client of the fixture's service, and what every error of it must hold to. */
import { inspect } from "node:util";
import { expect } from "vitest";
import type { CallerOptions, ClientMethod } from "../../../../generator/runtime/client/client.js";
import type * as errors from "../../../../generator/runtime/client/errors.js";
import type { ApiModel } from "../../../../generator/src/model/types.js";
import { fixture } from "../../emit/fixture.js";
import { importFrom, writePackage } from "../validation/package.js";

export interface SendMsgInput {
  readonly To_Account: string;
  readonly MsgBody: readonly object[];
  readonly [field: string]: unknown;
}

export interface TestClient {
  readonly sendMsg: ClientMethod<SendMsgInput, { readonly MsgKey: string; readonly MsgTime: number }>;
}

type ClientModule = { readonly createClient: (options: object) => TestClient };

/** The generated client and the error classes that its errors are of. */
export interface Generated {
  readonly folder: string;
  readonly errors: typeof errors;
  readonly createClient: ClientModule["createClient"];
}

export async function generateClient(
  finished: (remove: () => void) => void,
  model: ApiModel = fixture,
): Promise<Generated> {
  const folder = await writePackage(model, finished);
  const { createClient } = await importFrom<ClientModule>(folder, "client.js");
  return { folder, createClient, errors: await importFrom<typeof errors>(folder, "runtime/client/errors.js") };
}

/** Unlike any text that an error may hold by itself; two of its characters are encoded in a URL. */
export const signature = "eJw1jk0LgjAcxr/Signature+secret";

/** The client under test, with options that a test may replace. */
export function clientFor(
  generated: Generated,
  url: string,
  options: CallerOptions & { userSig?: unknown } = {},
): TestClient {
  const who = { sdkAppId: 1400000000, identifier: "administrator", userSig: signature };
  return generated.createClient({ ...who, baseUrl: url, timeoutMs: 5_000, ...options });
}

export const packet: SendMsgInput = {
  To_Account: "bob",
  MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }],
};

export const success = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1572870301, MsgKey: "1_2_3" };

/** The error that a call ends with, thrown and given; neither says anything of the signature. */
export async function failureOf(client: TestClient, input = packet, signal?: AbortSignal): Promise<errors.ClientError> {
  const result = await client.sendMsg.safe(input, { signal });
  if (result.ok) throw new Error(`The call succeeded: ${JSON.stringify(result.value)}`);
  expectNoSecret(result.error);
  return result.error;
}

export function expectNoSecret(error: unknown): void {
  const texts: string[] = [inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), String(error)];
  for (let current = error; current instanceof Error; current = current.cause) {
    texts.push(current.message, current.stack ?? "", inspect(Object.getOwnPropertyDescriptors(current), { depth: 10 }));
  }
  for (const text of texts) expect(text).not.toMatch(/Signature|secret|usersig=/);
}
