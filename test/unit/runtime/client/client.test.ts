/** The generated client against real servers: what it sends, and what it makes of each answer. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientFor, failureOf, type Generated, generateClient, packet, signature, success } from "./faults.js";
import { json, raw, startServer, until } from "./server.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateClient((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));

describe("a request", () => {
  test("goes out as the documentation says", async () => {
    const server = await startServer(json(success));
    const drawn = [7, 4294967295];
    const client = clientFor(generated, `${server.url}/`, { randomUint32: () => drawn.shift() ?? 0 });
    expect(await client.sendMsg(packet)).toEqual(success);
    expect(server.seen).toHaveLength(1);
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: "POST", headers: { "content-type": "application/json" } });
    expect(seen?.url).toBe(
      `/v4/openim/sendmsg?sdkappid=1400000000&usersig=${encodeURIComponent(signature)}&random=4294967295&contenttype=json`,
    );
    expect(seen?.body).toBe(JSON.stringify({ ...packet, MsgRandom: 7 }));
  });

  test("keeps 0, and the caller's own random number; the caller's object stays as it is", async () => {
    const server = await startServer(json(success));
    const input = Object.freeze({ ...packet, MsgLifeTime: 0, MsgRandom: 0, From_Account: undefined });
    await clientFor(generated, server.url).sendMsg(input);
    expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({ ...packet, MsgLifeTime: 0, MsgRandom: 0 });
  });

  test("draws a number for each request, from the platform's secure source", async () => {
    const server = await startServer(json(success));
    const client = clientFor(generated, server.url);
    for (let call = 0; call < 5; call += 1) await client.sendMsg(packet);
    const inUrls = server.seen.map(({ url }) => Number(new URL(url, server.url).searchParams.get("random")));
    const inBodies = server.seen.map(({ body }) => Number(JSON.parse(body).MsgRandom));
    const all = [...inUrls, ...inBodies];
    expect(new Set(all).size).toBe(10);
    expect(all.every((drawn) => Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32)).toBe(true);
  });

  test("takes its signature from a function, asked for each request", async () => {
    const server = await startServer(json(success));
    let made = 0;
    const client = clientFor(generated, server.url, { userSig: async () => `made-${(made += 1)}` });
    await client.sendMsg(packet);
    await client.sendMsg(packet);
    expect(server.seen.map(({ url }) => new URL(url, server.url).searchParams.get("usersig"))).toEqual([
      "made-1",
      "made-2",
    ]);
  });

  test("that is wrong is not sent", async () => {
    const server = await startServer(json(success));
    const wrong: readonly unknown[] = [
      { ...packet, To_Account: 5 },
      { ...packet, MsgBody: [{ MsgType: "Other" }] },
      { ...packet, MsgLifeTime: NaN },
      { ...packet, MsgRandom: null },
      null,
      [],
      "text",
      { ...packet, Big: 1n },
      { toJSON: () => ({ To_Account: 5 }) },
    ];
    const client = clientFor(generated, server.url);
    for (const input of wrong) {
      const error = await failureOf(client, input as typeof packet);
      expect(error).toBeInstanceOf(generated.errors.ValidationError);
      expect(error).toMatchObject({ name: "ValidationError", outcome: "not-sent", operation: "sendMsg" });
    }
    const error = await failureOf(client, { ...packet, To_Account: 5 } as unknown as typeof packet);
    expect(error).toMatchObject({ violations: [{ path: "/To_Account", keyword: "type", codes: [90003] }] });
    expect(error.message).toBe("sendMsg: `To_Account` must be a string, but is 5.");
    expect(server.seen).toEqual([]);
  });

  /** What JSON text makes of it, in bytes: it has no lone surrogates, but escapes of six characters. */
  test.each([
    ["ASCII", "a", 1],
    ["of two bytes", "é", 2],
    ["CJK", "中", 3],
    ["emoji", "😀", 4],
    ["lone surrogates", "\ud800", 6],
    ["line breaks", "\n", 2],
  ])("is measured in the bytes that it sends: %s", async (_name, unit, bytes) => {
    const server = await startServer(json(success));
    const client = clientFor(generated, server.url);
    const withText = (Text: string): typeof packet => ({
      ...packet,
      MsgRandom: 1,
      MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text } }],
    });
    const room = 8192 - Buffer.byteLength(JSON.stringify(withText("")));
    const longest = unit.repeat(Math.floor(room / bytes)) + "a".repeat(room % bytes);
    await client.sendMsg(withText(longest));
    expect(Buffer.byteLength(server.seen[0]?.body ?? "")).toBe(8192);
    const error = await failureOf(client, withText(`${longest}a`));
    expect(error).toMatchObject({
      outcome: "not-sent",
      violations: [{ path: "", keyword: "maxBytes", message: expect.stringContaining("8193") }],
    });
    expect(server.seen).toHaveLength(1);
  });

  test("is written once, however its size is found", async () => {
    const server = await startServer(json(success));
    let reads = 0;
    const counted = {
      ...packet,
      MsgRandom: 1,
      get To_Account() {
        reads += 1;
        return "bob";
      },
    };
    await clientFor(generated, server.url).sendMsg(counted);
    expect([reads, server.seen.length]).toEqual([1, 1]);
  });
});

describe("an answer that refuses", () => {
  test.each([
    [
      "a documented code",
      { ActionStatus: "FAIL", ErrorCode: 90003, ErrorInfo: "bad" },
      { code: 90003, status: "FAIL", info: "bad", row: { name: "InvalidToAccount", retry: "never" } },
    ],
    [
      "an undocumented code",
      { ActionStatus: "FAIL", ErrorCode: 123456, ErrorInfo: "new" },
      { code: 123456, row: undefined },
    ],
    [
      "OK with a code",
      { ActionStatus: "OK", ErrorCode: 90003, ErrorInfo: "" },
      // Nobody can tell what such a server did.
      { code: 90003, status: "OK", outcome: "unknown" },
    ],
    ["no text", { ActionStatus: "FAIL", ErrorCode: 90003 }, { code: 90003, info: "" }],
    [
      "the signature in its text",
      { ActionStatus: "FAIL", ErrorCode: 1, ErrorInfo: `bad ${signature}` },
      { info: "bad [redacted]" },
    ],
  ])("with %s", async (_name, answer, expected) => {
    const server = await startServer(json(answer));
    const error = await failureOf(clientFor(generated, server.url));
    expect(error).toBeInstanceOf(generated.errors.ApiError);
    expect(error).toMatchObject({ name: "ApiError", outcome: "rejected", operation: "sendMsg", ...expected });
    expect(server.seen).toHaveLength(1);
  });

  test("with an HTTP status of its own is refused all the same", async () => {
    const server = await startServer(json({ ActionStatus: "FAIL", ErrorCode: 90003, ErrorInfo: "" }, 500));
    expect(await failureOf(clientFor(generated, server.url))).toMatchObject({ name: "ApiError", outcome: "rejected" });
  });

  test("is thrown by the method itself", async () => {
    const server = await startServer(json({ ActionStatus: "FAIL", ErrorCode: 90003, ErrorInfo: "bad" }));
    await expect(clientFor(generated, server.url).sendMsg(packet)).rejects.toThrow(
      "sendMsg: refused with code 90003 (InvalidToAccount): bad",
    );
  });
});

describe("an answer that is none", () => {
  test.each([
    ["502 with HTML", raw("<html>Bad Gateway</html>", 502), 502, "the body is not JSON"],
    ["HTML with 200", raw("<html></html>"), 200, "the body is not JSON"],
    ["an empty body", raw(""), 200, "the body is empty"],
    ["no content", raw("", 204), 204, "the body is empty"],
    ["cut-off JSON", raw(JSON.stringify(success).slice(0, 30)), 200, "the body is not JSON"],
    ["JSON that is not an envelope", json({ message: "hello" }), 200, "the body is not an answer of this API"],
    ["a list", json([success]), 200, "the body is not an answer of this API"],
    ["a code that is text", json({ ...success, ErrorCode: "0" }), 200, "the body is not an answer of this API"],
    ["another status word", json({ ...success, ActionStatus: "DONE" }), 200, "the body is not an answer of this API"],
    [
      "FAIL with the code of success",
      json({ ...success, ActionStatus: "FAIL" }),
      200,
      "the answer says FAIL with code 0",
    ],
    [
      "success without its fields",
      json({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }),
      200,
      "the answer is not a SendMsgResponse",
    ],
    ["success with 500", json(success, 500), 500, "the answer is not a success"],
    ["bytes that are not UTF-8", raw(Buffer.from([0x22, 0xff, 0x22])), 200, "the body is not UTF-8"],
    ["304", raw("", 304), 304, "a redirect, which is never followed"],
  ])("%s", async (_name, respond, status, reason) => {
    const server = await startServer(respond);
    const error = await failureOf(clientFor(generated, server.url));
    expect(error).toBeInstanceOf(generated.errors.ResponseError);
    expect(error).toMatchObject({ name: "ResponseError", outcome: "unknown", status, reason });
    expect(server.seen).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])("a redirect, %d: the other host hears nothing", async (status) => {
    const other = await startServer(json(success));
    const server = await startServer(raw("", status, { location: `${other.url}/elsewhere` }));
    const error = await failureOf(clientFor(generated, server.url));
    expect(error).toMatchObject({ name: "ResponseError", outcome: "unknown", status });
    expect([server.seen.length, other.seen.length]).toEqual([1, 0]);
  });

  test.each(["a length", "no length", "gzip"])("100 MB with %s: no more is read than allowed", async (form) => {
    const size = 100 * 2 ** 20;
    let written = 0;
    const server = await startServer((response) => {
      if (form === "gzip")
        return raw(gzipSync(Buffer.alloc(size)), 200, { "content-encoding": "gzip" })(response, {
          method: "",
          url: "",
          headers: {},
          body: "",
        });
      if (form === "a length") response.setHeader("content-length", size);
      const chunk = Buffer.alloc(2 ** 16, " ");
      const pour = (): void => {
        while (written < size && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", pour);
        }
        response.end();
      };
      pour();
    });
    const error = await failureOf(clientFor(generated, server.url, { maxResponseBytes: 2 ** 18 }));
    expect(error).toMatchObject({
      name: "ResponseError",
      outcome: "unknown",
      reason: "the body has more than 262144 bytes",
    });
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
    expect(written).toBeLessThan(size / 2);
  });
});
