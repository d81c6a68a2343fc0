/** What the client makes of a request that cannot be carried: who failed, what became of it, what is left behind. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Transport } from "../../../../generator/runtime/client/transport.js";
import { runNode } from "../../../support/run.js";
import { clientFor, failureOf, type Generated, generateClient, packet, signature, success } from "./faults.js";
import { freePort, json, startServer, startSocketServer, until } from "./server.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateClient((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));

describe("nothing was sent", () => {
  test("the connection is refused", async () => {
    const error = await failureOf(clientFor(generated, `http://127.0.0.1:${await freePort()}`));
    expect(error).toBeInstanceOf(generated.errors.TransportError);
    expect(error).toMatchObject({ kind: "refused", outcome: "not-sent", cause: { cause: { code: "ECONNREFUSED" } } });
  });

  test("there is no such host", async () => {
    const error = await failureOf(clientFor(generated, "http://no-such-host.invalid"));
    expect(error).toMatchObject({ name: "TransportError", kind: "dns", outcome: "not-sent" });
  });

  test("the server speaks no TLS", async () => {
    const server = await startServer(json(success));
    const error = await failureOf(clientFor(generated, server.url.replace("http:", "https:")));
    expect(error).toMatchObject({ name: "TransportError", kind: "tls", outcome: "not-sent" });
    expect(server.seen).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    [
      "throws",
      () => {
        throw new Error("no key at https://keys/?token=secret");
      },
      "no key at https://keys/?[redacted]",
    ],
    ["rejects", async () => Promise.reject(new Error("late")), "late"],
    ["gives no text", () => 5, "`userSig` gave no text"],
    ["gives an empty text", async () => "", "`userSig` gave no text"],
    ["gives half a character", () => "\ud800", "`userSig` gave no text"],
  ])("the function for the signature %s", async (_name, userSig, message) => {
    const server = await startServer(json(success));
    const error = await failureOf(clientFor(generated, server.url, { userSig }));
    expect(error).toMatchObject({
      name: "TransportError",
      kind: "credentials",
      outcome: "not-sent",
      cause: { message },
    });
    expect(server.seen).toEqual([]);
  });

  test("the function for the signature never answers", async () => {
    const userSig = (): Promise<string> => new Promise(() => undefined);
    const error = await failureOf(clientFor(generated, "http://127.0.0.1:9", { userSig, timeoutMs: 50 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "not-sent", timeoutMs: 50 });
  });

  test.each([NaN, -1, 1.5, 4294967296, "7"])("the random source gives %j", async (drawn) => {
    const server = await startServer(json(success));
    const error = await failureOf(clientFor(generated, server.url, { randomUint32: () => drawn as number }));
    expect(error).toMatchObject({ name: "TransportError", kind: "random", outcome: "not-sent" });
    expect(server.seen).toEqual([]);
  });

  test("a getter of the packet throws", async () => {
    const server = await startServer(json(success));
    const throwing = {
      ...packet,
      get From_Account(): string {
        throw new Error("out of reach");
      },
    };
    const error = await failureOf(clientFor(generated, server.url), throwing);
    expect(error).toMatchObject({ name: "TransportError", kind: "random", outcome: "not-sent" });
    expect(error).toMatchObject({ message: "sendMsg: the request could not be written" });
    expect(server.seen).toEqual([]);
  });

  test("the caller had given up before", async () => {
    const server = await startServer(json(success));
    const error = await failureOf(clientFor(generated, server.url), packet, AbortSignal.abort());
    expect(error).toMatchObject({ name: "TransportError", kind: "aborted", outcome: "not-sent" });
    expect(server.seen).toEqual([]);
  });
});

describe("nobody knows what became of it", () => {
  test("the server says nothing", async () => {
    const server = await startServer(() => undefined);
    const error = await failureOf(clientFor(generated, server.url, { timeoutMs: 150 }));
    expect(error).toBeInstanceOf(generated.errors.TimeoutError);
    expect(error).toMatchObject({ outcome: "unknown", timeoutMs: 150 });
    expect(server.seen).toHaveLength(1);
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("the answer drips in too slowly", async () => {
    const server = await startServer((response) => {
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    });
    const error = await failureOf(clientFor(generated, server.url, { timeoutMs: 150 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await until(() => server.sockets.size === 0);
    expect(server.sockets.size).toBe(0);
  });

  test("the caller gives up while waiting", async () => {
    const server = await startServer(() => undefined);
    const controller = new AbortController();
    const failure = failureOf(clientFor(generated, server.url), packet, controller.signal);
    await until(() => server.seen.length === 1);
    controller.abort();
    expect(await failure).toMatchObject({ name: "TransportError", kind: "aborted", outcome: "unknown" });
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    ["before the answer", ""],
    ["in its head", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["in its body", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"ActionStatus"'],
  ])("the connection is reset %s", async (_name, text) => {
    const url = await startSocketServer((write, reset) => {
      if (text !== "") write(text);
      setTimeout(reset, 20);
    });
    expect(await failureOf(clientFor(generated, url))).toMatchObject({
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
    expect(await failureOf(clientFor(generated, server.url))).toMatchObject({
      name: "TransportError",
      kind: "reset",
      outcome: "unknown",
    });
  });

  test("what answers speaks no HTTP", async () => {
    const url = await startSocketServer((write) => write("220 smtp ready\r\n"));
    expect(await failureOf(clientFor(generated, url))).toMatchObject({ name: "TransportError", outcome: "unknown" });
  });
});

describe("a transport of the caller's own", () => {
  test("gets what `fetch` would get", async () => {
    const seen: unknown[] = [];
    const transport: Transport = async (url, { signal, ...request }) => {
      seen.push({ url, ...request, isSignal: signal instanceof AbortSignal });
      return new Response(JSON.stringify(success));
    };
    await clientFor(generated, "https://host/base", { transport, randomUint32: () => 5 }).sendMsg(packet);
    expect(seen).toEqual([
      {
        url: `https://host/base/v4/openim/sendmsg?sdkappid=1400000000&usersig=${encodeURIComponent(signature)}&random=5&contenttype=json`,
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...packet, MsgRandom: 5 }),
        isSignal: true,
      },
    ]);
  });

  test("that heeds no signal is left behind, and its late answer is thrown away", async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({ cancel: () => void (isCancelled = true) });
    const transport: Transport = () => new Promise((resolve) => setTimeout(() => resolve(new Response(body)), 100));
    const error = await failureOf(clientFor(generated, "http://host", { transport, timeoutMs: 30 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await until(() => isCancelled);
    expect(isCancelled).toBe(true);
  });

  test("whose body never ends is left behind", async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({ cancel: () => void (isCancelled = true) });
    const transport: Transport = async () => new Response(body);
    const error = await failureOf(clientFor(generated, "http://host", { transport, timeoutMs: 30 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await until(() => isCancelled);
    expect(isCancelled).toBe(true);
  });

  test.each<[string, unknown]>([
    [
      "throws at once",
      () => {
        throw new Error(`cannot send to ?usersig=${signature}`);
      },
    ],
    [
      "rejects with the whole URL",
      (url: string) => Promise.reject(Object.assign(new Error(`at ${url}`), { url, cause: { message: url } })),
    ],
    ["rejects with nothing", () => Promise.reject()],
    ["gives nothing", () => undefined],
    ["gives no response", async () => ({})],
    ["gives a body that is none", async () => ({ status: 200, headers: new Headers(), body: "text" })],
  ])("that %s", async (_name, transport) => {
    const error = await failureOf(clientFor(generated, "http://host", { transport: transport as Transport }));
    expect(error).toMatchObject({ name: "TransportError", kind: "network", outcome: "unknown" });
  });
});

describe("options", () => {
  test.each<[string, object]>([
    ["baseUrl", { baseUrl: "ftp://host" }],
    ["baseUrl", { baseUrl: "host" }],
    ["baseUrl", { baseUrl: "https://user:pass@host" }],
    ["baseUrl", { baseUrl: "https://host/?a=b" }],
    ["baseUrl", { baseUrl: "https://host/path?" }],
    ["baseUrl", { baseUrl: "https://host#" }],
    ["limiter.acquire", { limiter: {} }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["timeoutMs", { timeoutMs: NaN }],
    ["maxResponseBytes", { maxResponseBytes: -1 }],
    ["sdkAppId", { sdkAppId: "1" }],
    ["identifier", { identifier: "" }],
    ["userSig", { userSig: undefined }],
    ["userSig", { userSig: 5 }],
  ])("`%s` is checked when the client is made: %j", (name, wrong) => {
    const options = { sdkAppId: 1, identifier: "a", userSig: signature, ...wrong };
    expect(() => generated.createClient(options)).toThrow(new RegExp(`^\`${name}\``));
    expect(() => generated.createClient(options)).toThrow(TypeError);
  });

  test("need no base URL: the first host of the documentation is the default", async () => {
    const urls: string[] = [];
    const transport: Transport = async (url) => {
      urls.push(url);
      return new Response(JSON.stringify(success));
    };
    await generated.createClient({ sdkAppId: 1, identifier: "a", userSig: "x", transport }).sendMsg(packet);
    expect(urls[0]).toMatch(/^https:\/\/console\.tim\.qq\.com\/v4\/openim\/sendmsg\?sdkappid=1&/);
  });
});

test.each(["success", "refusal", "too large", "nobody listens"])(
  "the process ends by itself after a call: %s",
  async (kind) => {
    const answer = kind === "refusal" ? { ...success, ErrorCode: 5 } : success;
    const server = await startServer(json(kind === "too large" ? { ...success, Pad: "x".repeat(2_000_000) } : answer));
    const url = kind === "nobody listens" ? `http://127.0.0.1:${await freePort()}` : server.url;
    const program = `
    import { createClient } from ${JSON.stringify(pathToFileURL(join(generated.folder, "client.js")).href)};
    const client = createClient({ sdkAppId: 1, identifier: "a", userSig: "x", baseUrl: "${url}", timeoutMs: 600000 });
    const result = await client.sendMsg.safe(${JSON.stringify(packet)}, { signal: new AbortController().signal });
    console.log(result.ok ? "ok" : result.error.name);`;
    const { status, stdout } = await runNode(["--input-type=module", "--eval", program]);
    const names = {
      success: "ok",
      refusal: "ApiError",
      "too large": "ResponseError",
      "nobody listens": "TransportError",
    };
    expect([status, stdout.trim()]).toEqual([0, names[kind as keyof typeof names]]);
  },
);
