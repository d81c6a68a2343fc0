/** Handlers of MSW in front of the generated client: the answers of the mock server, without a server. */
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ApiError, createClient, ErrorCode, type SendMsgInput, textElem } from "../../../../generated/index.js";
import { mocking } from "../../../../generated/mocking.js";
import { createHandlers } from "../../../../generated/msw.js";
import { createMockServer } from "../../../../generator/src/serve/mock/server.js";

const host = "https://console.tim.qq.com";
const query = "?sdkappid=1&identifier=admin&usersig=s&random=1&contenttype=json";
const url = `${host}/v4/openim/sendmsg${query}`;
const request: SendMsgInput = { To_Account: "bob", MsgBody: [textElem({ Text: "hi" })] };
const packet = { ...request, MsgRandom: 1 };
const credentials = { sdkAppId: 1, identifier: "admin", userSig: "s" };

const server = setupServer();
/** The mock server, with which the handlers are compared, is on loopback. */
beforeAll(() =>
  server.listen({
    onUnhandledRequest({ url: target }, print) {
      if (!target.startsWith("http://127.0.0.1:")) print.error();
    },
  }),
);
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function send(body: string, target: string = url, method: string = "POST"): Promise<Response> {
  return fetch(target, { method, body });
}

it("answers a good packet with success", async () => {
  server.use(...createHandlers());
  const answer = await createClient(credentials).sendMsg(request);
  expect(answer).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, MsgKey: expect.stringMatching(/^[0-9a-f]{8,}$/) });
});

it.each([
  [
    "a packet without a recipient",
    JSON.stringify({ ...packet, To_Account: undefined }),
    url,
    ErrorCode.InvalidToAccount,
  ],
  ["malformed JSON", "{", url, 90001],
  ["a packet that is too large", JSON.stringify({ ...packet, Extra: "x".repeat(9000) }), url, 93000],
  ["a URL without a signature", JSON.stringify(packet), url.replace("usersig=s&", ""), 60005],
  ["an unknown path", JSON.stringify(packet), `${host}/v4/nothing${query}`, 60009],
])("answers %s with its code and HTTP 200", async (_, body, target, code) => {
  server.use(...createHandlers());
  const response = await send(body, target);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ActionStatus: "FAIL", ErrorCode: code });
});

it("answers with the code that is asked for, and the client throws it", async () => {
  server.use(...createHandlers({ answer: { sendMsg: ErrorCode.ToAccountNotFound } }));
  const failure = await createClient(credentials).sendMsg.safe(request);
  expect(failure).toMatchObject({ ok: false, error: { code: ErrorCode.ToAccountNotFound, outcome: "rejected" } });
  expect(failure.ok ? undefined : failure.error).toBeInstanceOf(ApiError);
});

it("answers with the code that a function chooses, so that a second attempt can succeed", async () => {
  const codes: (number | undefined)[] = [ErrorCode.InternalServerError];
  const asked: string[] = [];
  const answer = ({ operation, body }: { readonly operation: string; readonly body: string | undefined }) => {
    asked.push(`${operation} ${body?.length}`);
    return codes.shift();
  };
  server.use(...createHandlers({ answer }));
  expect(await createClient(credentials).sendMsg(request)).toMatchObject({ ErrorCode: 0 });
  expect(asked).toHaveLength(2);
  expect(new Set(asked).size).toBe(1);
});

it("answers at the address that is named, and nowhere else", async () => {
  const baseUrl = "http://gateway.test:8080/tim";
  server.use(...createHandlers({ baseUrl }));
  expect(await createClient({ ...credentials, baseUrl }).sendMsg(request)).toMatchObject({ ErrorCode: 0 });
  await expect(
    send(JSON.stringify(packet), `http://gateway.test:8080/timid/v4/openim/sendmsg${query}`),
  ).rejects.toThrow();
});

it("takes its time", async () => {
  server.use(...createHandlers({ delayMs: 200 }));
  const result = await createClient({ ...credentials, timeoutMs: 50, retry: false }).sendMsg.safe(request);
  expect(result).toMatchObject({ ok: false, error: { name: "TimeoutError", outcome: "unknown" } });
});

it("refuses options that cannot be", () => {
  expect(() => createHandlers({ delayMs: -1 })).toThrow(TypeError);
  expect(() => createHandlers({ baseUrl: "nowhere" })).toThrow(TypeError);
  expect(() => createHandlers({ answer: { sendMsg: 0 } })).toThrow(
    new TypeError("`answer.sendMsg` must be a code of failure, a whole number, but is 0"),
  );
  expect(() => createHandlers({ answer: { sendMsg: Number.NaN } })).toThrow(TypeError);
  const misspelled: object = { sendMessage: 90012 };
  expect(() => createHandlers({ answer: misspelled })).toThrow(
    new TypeError("`answer` names no operation `sendMessage`; there is sendMsg"),
  );
});

it("answers as the mock server does", async () => {
  const mock = createMockServer(mocking);
  const base = await mock.listen();
  server.use(...createHandlers());
  try {
    for (const [method, body, target] of [
      ["POST", "{}", url],
      ["POST", "[]", url],
      ["POST", '{"MsgBody":[{"MsgType":"none"}]}', url],
      ["PUT", "{}", url],
      ["POST", "{}", `${host}/`],
    ] as const) {
      const [ours, theirs] = await Promise.all([
        send(body, target, method),
        send(body, target.replace(host, base), method),
      ]);
      expect([ours.status, await ours.json()]).toEqual([theirs.status, await theirs.json()]);
    }
  } finally {
    await mock.close();
  }
});
