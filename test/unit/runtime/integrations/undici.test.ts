/** The transport over undici: the faults that `fetch` is tried with, and what it has beyond: connections of its own. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync, gzipSync } from "node:zlib";
import { Agent } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Transport } from "../../../../generator/runtime/client/transport.js";
import {
  createUndiciTransport,
  type UndiciTransport,
  type UndiciTransportOptions,
} from "../../../../generator/runtime/integrations/undici/transport.js";
import { linkPackage, runNode } from "../../../support/run.js";
import {
  clientFor,
  failureOf,
  type Generated,
  generateClient,
  packet,
  signature,
  success,
  type TestClient,
} from "../client/faults.js";
import { freePort, json, raw, startServer, startSocketServer, until } from "../client/server.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateClient((remove) => removals.push(remove));
  linkPackage("undici", generated.folder);
});
afterAll(() => removals.forEach((remove) => remove()));

const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);
beforeAll(() => void process.on("unhandledRejection", note).on("uncaughtException", note));
afterAll(() => void process.off("unhandledRejection", note).off("uncaughtException", note));
afterEach(() => expect(unhandled.splice(0)).toEqual([]));

function open(options: UndiciTransportOptions = {}): UndiciTransport {
  const transport = createUndiciTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

function clientOver(url: string, options: object = {}): TestClient {
  return clientFor(generated, url, { transport: open(), ...options });
}

describe("a request", () => {
  test("goes out with its method, headers and body, and asks for no compression", async () => {
    const server = await startServer(json(success));
    const client = clientOver(`${server.url}/base`, { randomUint32: () => 7 });
    const text = "á 漢 😀";
    const input = { ...packet, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: text } }] };
    expect(await client.sendMsg(input)).toEqual(success);
    const body = JSON.stringify({ ...input, MsgRandom: 7 });
    expect(server.seen).toEqual([
      {
        method: "POST",
        url: `/base/v4/openim/sendmsg?sdkappid=1400000000&usersig=${encodeURIComponent(signature)}&random=7&contenttype=json`,
        headers: {
          host: server.url.slice("http://".length),
          connection: "keep-alive",
          "accept-encoding": "identity",
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(body)),
        },
        body,
      },
    ]);
  });

  test.each([
    ["/", "/"],
    ["/a%20b?c=%2F%2f&d=e*!(),;:@", "/a%20b?c=%2F%2f&d=e*!(),;:@"],
    ["/a b/é?c=漢 d", "/a%20b/%C3%A9?c=%E6%BC%A2%20d"],
    ["/a/../b/./c?d=/./e", "/b/c?d=/./e"],
    ["/a/%2e%2e/b", "/b"],
    ["/a#fragment", "/a"],
    ["\\a", "/a"],
    ["?a=b", "/?a=b"],
    ["", "/"],
  ])("goes to the URL that `fetch` would ask for: %s", async (given, asked) => {
    const server = await startServer(json(success));
    const { signal } = new AbortController();
    const send = async (transport: Transport): Promise<void> => {
      const request = { method: "GET", headers: {}, redirect: "manual", signal } as const;
      await (await transport(`${server.url}${given}`, request)).body?.cancel();
    };
    await send(fetch);
    await send(open());
    expect(server.seen.map(({ url }) => url)).toEqual([asked, asked]);
  });

  test("without a body has none", async () => {
    const server = await startServer(json(success));
    const { signal } = new AbortController();
    const response = await open()(server.url, { method: "GET", headers: {}, redirect: "manual", signal });
    await response.body?.cancel();
    expect(server.seen).toMatchObject([{ method: "GET", url: "/", body: "" }]);
    expect(server.seen[0]?.headers).not.toHaveProperty("content-length");
  });

  test("after another goes over a connection that is open already", async () => {
    const server = await startServer(json(success));
    const client = clientOver(server.url);
    for (let call = 0; call < 50; call += 1) await client.sendMsg(packet);
    // The first is busy for a moment yet when its answer has ended: that is when undici opens the second.
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  test("waits where no more connections may be opened", async () => {
    const server = await startServer((response) => void setTimeout(() => json(success)(response, seenNothing), 5));
    const client = clientOver(server.url, { transport: open({ connections: 3 }) });
    await Promise.all(Array.from({ length: 30 }, () => client.sendMsg(packet)));
    expect(server.seen).toHaveLength(30);
    expect(server.connections()).toBe(3);
  });

  test("that is slow holds up no other: nothing is sent behind it on its connection", async () => {
    let held: (() => void) | undefined;
    const server = await startServer((response, { url }) => {
      if (url === "/slow") held = () => json(success)(response, seenNothing);
      else json(success)(response, seenNothing);
    });
    const transport = open();
    const send = (path: string): ReturnType<UndiciTransport> =>
      transport(`${server.url}${path}`, {
        method: "POST",
        headers: {},
        body: "{}",
        redirect: "manual",
        signal: new AbortController().signal,
      });
    const slow = send("/slow");
    await until(() => held !== undefined);
    await (await send("/quick")).body?.cancel();
    held?.();
    expect((await slow).status).toBe(200);
    await (await slow).body?.cancel();
  });
});

describe("an answer", () => {
  test("is read in the chunks that it comes in, and its end is seen", async () => {
    const server = await startServer((response) => {
      response.write('{"ActionStatus":"OK","ErrorCode":0,');
      setTimeout(() => response.end('"ErrorInfo":"","MsgTime":1572870301,"MsgKey":"1_2_3"}'), 20);
    });
    expect(await clientOver(server.url).sendMsg(packet)).toEqual(success);
  });

  test("that is small but comes in two parts is read whole", async () => {
    const text = JSON.stringify({ ...success, ErrorInfo: "漢" });
    const bytes = Buffer.from(text);
    const cut = bytes.indexOf(0xe6) + 1;
    const server = await startServer((response) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, cut));
      setTimeout(() => response.end(bytes.subarray(cut)), 20);
    });
    expect(await clientOver(server.url).sendMsg(packet)).toEqual({ ...success, ErrorInfo: "漢" });
  });

  test("without a body is not an answer of this API", async () => {
    const server = await startServer(raw("", 204));
    expect(await failureOf(clientOver(server.url))).toMatchObject({ name: "ResponseError", status: 204 });
  });

  test.each([301, 302, 303, 307, 308])("that redirects is not followed: %i", async (status) => {
    const target = await startServer(json(success));
    const server = await startServer(raw("gone", status, { location: `${target.url}/?usersig=${signature}` }));
    expect(await failureOf(clientOver(server.url))).toMatchObject({
      name: "ResponseError",
      outcome: "unknown",
      status,
    });
    expect(target.seen).toEqual([]);
  });

  test("after an interim one is the answer", async () => {
    const text = JSON.stringify(success);
    const url = await startSocketServer((write) =>
      write(
        `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
      ),
    );
    expect(await clientOver(url).sendMsg(packet)).toEqual(success);
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    // A text that would pass for one without compression.
    ["br", (text: string) => Buffer.from(text)],
  ])("that is compressed all the same (%s) is refused in so many words", async (encoding, compress) => {
    const server = await startServer(raw(compress(JSON.stringify(success)), 200, { "content-encoding": encoding }));
    const error = await failureOf(clientOver(server.url));
    expect(error).toBeInstanceOf(generated.errors.ResponseError);
    expect(error).toMatchObject({ outcome: "unknown", status: 200, reason: expect.stringContaining("compressed") });
  });

  test("gives its headers by any spelling, joined where they came twice", async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { "Retry-After": "3", "X-Twice": ["a", "b"] }).end();
    });
    const { signal } = new AbortController();
    const response = await open()(server.url, { method: "GET", headers: {}, redirect: "manual", signal });
    const names = ["Retry-After", "x-twice", "constructor", "absent"];
    expect(names.map((name) => response.headers.get(name))).toEqual(["3", "a, b", null, null]);
    await response.body?.cancel();
  });

  test.each([
    ["says so before", true],
    ["comes without end", false],
  ])("of 100 MB that %s is not taken from the socket", async (_name, isAnnounced) => {
    const chunk = Buffer.alloc(1_000_000, " ");
    let written = 0;
    const server = await startServer((response) => {
      if (isAnnounced) response.writeHead(200, { "content-length": 100_000_000 });
      const more = (): void => {
        while (written < 100_000_000 && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", more);
        }
      };
      more();
    });
    const error = await failureOf(clientOver(server.url));
    expect(error).toMatchObject({ name: "ResponseError", reason: "the body has more than 1048576 bytes" });
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
    expect(written).toBeLessThan(20_000_000);
  });

  test("that nobody reads holds the server up instead of filling the memory", async () => {
    const chunk = Buffer.alloc(1_000_000, " ");
    let written = 0;
    const server = await startServer((response) => {
      const more = (): void => {
        written += chunk.length;
        if (written < 100_000_000) response.write(chunk, () => more());
        else response.end();
      };
      more();
    });
    const { signal } = new AbortController();
    const response = await open()(server.url, { method: "GET", headers: {}, redirect: "manual", signal });
    await new Promise((wait) => setTimeout(wait, 200));
    expect(written).toBeLessThan(20_000_000);
    const reader = response.body?.getReader();
    let bytes = 0;
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
      bytes += next.value?.byteLength ?? 0;
    }
    expect(bytes).toBe(99_000_000);
  });
});

describe("nothing was sent", () => {
  test("the connection is refused", async () => {
    const error = await failureOf(clientOver(`http://127.0.0.1:${await freePort()}`, once));
    expect(error).toMatchObject({ name: "TransportError", kind: "refused", outcome: "not-sent" });
  });

  test("there is no such host", async () => {
    const error = await failureOf(clientOver("http://no-such-host.invalid", once));
    expect(error).toMatchObject({ name: "TransportError", kind: "dns", outcome: "not-sent" });
  });

  test("the server speaks no TLS", async () => {
    const server = await startServer(json(success));
    const error = await failureOf(clientOver(server.url.replace("http:", "https:"), once));
    expect(error).toMatchObject({ name: "TransportError", kind: "tls", outcome: "not-sent" });
    expect(server.seen).toEqual([]);
  });

  test("no connection can be opened in time", async () => {
    // The name is never resolved, so the time runs out while connecting.
    const agent = new Agent({ connect: { timeout: 50, lookup: () => undefined } });
    onTestFinished(() => agent.destroy());
    const error = await failureOf(
      clientOver("http://silent.invalid", { ...once, transport: open({ dispatcher: agent }) }),
    );
    expect(error).toMatchObject({ name: "TransportError", kind: "network", outcome: "not-sent" });
  });

  test("the transport was closed", async () => {
    const server = await startServer(json(success));
    const transport = open();
    const closing = transport.close();
    const error = await failureOf(clientOver(server.url, { ...once, transport }));
    await closing;
    expect(error).toMatchObject({ name: "TransportError", kind: "network", outcome: "not-sent" });
    expect(server.seen).toEqual([]);
  });
});

describe("nobody knows what became of it", () => {
  test("the server says nothing: the time limit frees the connection", async () => {
    const server = await startServer(() => undefined);
    const error = await failureOf(clientOver(server.url, { timeoutMs: 150 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    expect(server.seen).toHaveLength(1);
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("the answer drips in too slowly: the time limit frees the connection", async () => {
    const server = await startServer((response) => {
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    });
    const error = await failureOf(clientOver(server.url, { timeoutMs: 150 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("the caller gives up while waiting: the connection is freed", async () => {
    const server = await startServer(() => undefined);
    const controller = new AbortController();
    const failure = failureOf(clientOver(server.url), packet, controller.signal);
    await until(() => server.seen.length === 1);
    controller.abort();
    expect(await failure).toMatchObject({ name: "TransportError", kind: "aborted", outcome: "unknown" });
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("the caller gives up while it waits for a connection: it is never sent", async () => {
    const answers: (() => void)[] = [];
    const server = await startServer((response) => void answers.push(() => json(success)(response, seenNothing)));
    const client = clientOver(server.url, { transport: open({ connections: 1 }) });
    const first = client.sendMsg(packet);
    await until(() => answers.length === 1);
    const controller = new AbortController();
    const second = failureOf(client, packet, controller.signal);
    const third = client.sendMsg(packet);
    controller.abort();
    expect(await second).toMatchObject({ name: "TransportError", kind: "aborted" });
    answers[0]?.();
    await first;
    await until(() => answers.length === 2);
    answers[1]?.();
    await third;
    expect(server.seen).toHaveLength(2);
  });

  test.each([
    ["before the answer", ""],
    ["in its head", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["in its body", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"ActionStatus"'],
    [
      "in its body, of which nobody knows the length",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n",
    ],
  ])("the connection is reset %s", async (_name, text) => {
    const url = await startSocketServer((write, reset) => {
      if (text !== "") write(text);
      setTimeout(reset, 20);
    });
    expect(await failureOf(clientOver(url))).toMatchObject({
      name: "TransportError",
      kind: "reset",
      outcome: "unknown",
    });
  });

  test("the server ends the body too early", async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => response.destroy());
    });
    const error = await failureOf(clientOver(server.url));
    expect(error).toMatchObject({ name: "TransportError", kind: "reset", outcome: "unknown" });
  });

  test("the server closes a connection that was kept open, just as a call comes over it", async () => {
    let calls = 0;
    const server = await startServer((response) => {
      calls += 1;
      if (calls === 1) json(success)(response, seenNothing);
      else response.socket?.destroy();
    });
    const client = clientOver(server.url);
    await client.sendMsg(packet);
    expect(await failureOf(client)).toMatchObject({ name: "TransportError", kind: "reset", outcome: "unknown" });
    expect(server.seen).toHaveLength(2);
  });

  test("what answers speaks no HTTP", async () => {
    const url = await startSocketServer((write) => write("220 smtp ready\r\n"));
    expect(await failureOf(clientOver(url))).toMatchObject({ name: "TransportError", outcome: "unknown" });
  });
});

describe("without a client, the signal alone", () => {
  const send = (url: string, signal: AbortSignal): ReturnType<UndiciTransport> =>
    open()(url, { method: "POST", headers: {}, body: "{}", redirect: "manual", signal });

  test("ends a request that waits for its answer", async () => {
    const server = await startServer(() => undefined);
    const controller = new AbortController();
    const sent = send(server.url, controller.signal);
    await until(() => server.seen.length === 1);
    controller.abort();
    await expect(sent).rejects.toThrow("aborted");
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("ends an answer that is being read", async () => {
    const server = await startServer((response) => void response.writeHead(200).write("{"));
    const controller = new AbortController();
    const reader = (await send(server.url, controller.signal)).body?.getReader();
    expect((await reader?.read())?.value).toEqual(Buffer.from("{"));
    const rest = reader?.read();
    controller.abort();
    await expect(rest).rejects.toThrow("aborted");
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("that was aborted before lets nothing be sent", async () => {
    const server = await startServer(json(success));
    await expect(send(server.url, AbortSignal.abort())).rejects.toThrow("aborted");
    await new Promise((wait) => setTimeout(wait, 50));
    expect(server.seen).toEqual([]);
  });
});

test("a client makes no signal for it, since that costs as much as the rest of a call", async () => {
  const server = await startServer(json(success));
  const made = vi.spyOn(globalThis, "AbortController");
  onTestFinished(() => made.mockRestore());
  await clientOver(server.url, { limiter: false }).sendMsg(packet);
  expect(made).not.toHaveBeenCalled();
});

test.each([100, 100_000])("no listener stays on a signal after a call: an answer of %i bytes", async (bytes) => {
  const server = await startServer(raw(" ".repeat(bytes)));
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, "addEventListener");
  const remove = vi.spyOn(signal, "removeEventListener");
  const response = await open()(server.url, { method: "GET", headers: {}, redirect: "manual", signal });
  const reader = response.body?.getReader();
  while ((await reader?.read())?.done === false);
  expect(add.mock.calls.length).toBeGreaterThan(0);
  expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(add.mock.calls.map(([, listener]) => listener));
});

describe("options", () => {
  test.each<[string, object]>([
    ["connections", { connections: 0 }],
    ["connections", { connections: 1.5 }],
    ["connections", { connections: "8" }],
    ["keepAliveTimeoutMs", { keepAliveTimeoutMs: 0 }],
    ["keepAliveTimeoutMs", { keepAliveTimeoutMs: Infinity }],
    ["connectTimeoutMs", { connectTimeoutMs: NaN }],
    ["dispatcher", { dispatcher: {} }],
    ["dispatcher", { dispatcher: null }],
  ])("`%s` is checked when the transport is made: %j", (name, wrong) => {
    expect(() => createUndiciTransport(wrong)).toThrow(new RegExp(`^\`${name}\``));
    expect(() => createUndiciTransport(wrong)).toThrow(TypeError);
  });

  test("a connection is closed when nothing was sent for a while", async () => {
    // With this header of its own, Node's server names no time limit.
    const server = await startServer(raw(JSON.stringify(success), 200, { connection: "keep-alive" }));
    await clientOver(server.url, { transport: open({ keepAliveTimeoutMs: 100 }) }).sendMsg(packet);
    expect(server.sockets.size).toBe(1);
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });
});

describe("`close`", () => {
  test("waits for the calls under way, and may be called twice", async () => {
    const server = await startServer((response) => void setTimeout(() => json(success)(response, seenNothing), 100));
    const transport = open();
    const sent = clientOver(server.url, { transport }).sendMsg(packet);
    await until(() => server.seen.length === 1);
    await Promise.all([transport.close(), transport.close()]);
    await transport.close();
    expect(await sent).toEqual(success);
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("leaves a dispatcher of the caller's own open", async () => {
    const server = await startServer(json(success));
    const agent = new Agent();
    onTestFinished(() => agent.close());
    const transport = createUndiciTransport({ dispatcher: agent });
    const client = clientOver(server.url, { transport });
    await client.sendMsg(packet);
    await transport.close();
    expect(agent.closed).toBe(false);
    const other = clientOver(server.url, { transport: createUndiciTransport({ dispatcher: agent }) });
    expect(await other.sendMsg(packet)).toEqual(success);
  });

  test.each(["success", "too large", "nobody listens"])("lets the process end by itself: %s", async (kind) => {
    const server = await startServer(json(kind === "success" ? success : { Pad: "x".repeat(2_000_000) }));
    const url = kind === "nobody listens" ? `http://127.0.0.1:${await freePort()}` : server.url;
    const at = (path: string): string => JSON.stringify(pathToFileURL(join(generated.folder, path)).href);
    const program = `
    import { createClient } from ${at("client.js")};
    import { createUndiciTransport } from ${at("runtime/integrations/undici/transport.js")};
    const transport = createUndiciTransport({ keepAliveTimeoutMs: 600000 });
    const options = { baseUrl: "${url}", timeoutMs: 600000, deadlineMs: 600000, retry: false, transport };
    const client = createClient({ sdkAppId: 1, identifier: "a", userSig: "x", ...options });
    const result = await client.sendMsg.safe(${JSON.stringify(packet)});
    await transport.close();
    console.log(result.ok ? "ok" : result.error.name);`;
    const { status, stdout } = await runNode(["--input-type=module", "--eval", program]);
    const names = { success: "ok", "too large": "ResponseError", "nobody listens": "TransportError" };
    expect([status, stdout.trim()]).toEqual([0, names[kind as keyof typeof names]]);
  });
});

/** One attempt, for failures that the client would try again. */
const once = { retry: false } as const;

const seenNothing = { method: "", url: "", headers: {}, body: "" };
