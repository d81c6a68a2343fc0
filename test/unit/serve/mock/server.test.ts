import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { MockDescriptor, PacketDescriptor, UrlRules } from "../../../../generator/runtime/descriptor.js";
import {
  createMockServer,
  type Exchange,
  type MockServer,
  type Mocking,
} from "../../../../generator/src/serve/mock/server.js";

/** A packet that must be an object with a text, written by hand. */
function packet(direction: "request" | "response", name: string, longest: number): PacketDescriptor {
  const isGood = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    const text: unknown = Reflect.get(value, name);
    return typeof text === "string" && text.length <= longest;
  };
  const codes = direction === "request" ? [41, 42] : [];
  const missing = { path: `/${name}`, keyword: "required", message: `\`${name}\` is required.`, codes };
  const check: PacketDescriptor["check"] = (value, findings) => {
    if (!isGood(value)) findings.violations = [missing];
    return true;
  };
  return {
    name: "Packet",
    direction,
    guard: isGood,
    check,
    knownProperties: { p: { [name]: 0, At: 0 } },
    codeRules: [
      ["", ["json"], 40],
      ["", ["maxBytes"], 43],
    ],
    maxBytes: 100,
  };
}

function operation(name: string, method: string, keyLength: number): MockDescriptor {
  const request = packet("request", "Text", 50);
  const response = packet("response", "Key", keyLength);
  return {
    operation: {
      name,
      method,
      path: `/v1/${name}`,
      request,
      response,
      fill: [],
      rateLimit: undefined,
      deduplication: undefined,
    },
    success: { Status: "OK", Code: 0, Info: "", Key: "$unique", At: "$unix-seconds" },
  };
}

const integer = { type: "integer", minimum: 1, maximum: 9, constant: undefined } as const;
const text = { type: "string", minimum: undefined, maximum: undefined } as const;
const url: UrlRules = {
  parameters: [
    { ...integer, name: "app" },
    { ...text, name: "sig", constant: undefined },
    { ...text, name: "kind", constant: "json" },
  ],
  codeRules: [
    ["", ["path"], 60],
    ["/app", ["required"], 61],
    ["/app", ["type", "minimum"], 62],
    ["/sig", ["required"], 63],
    ["/kind", ["const"], 64],
  ],
};

const mocking: Mocking = {
  operations: {
    put: operation("put", "POST", 50),
    short: operation("short", "POST", 4),
    get: operation("get", "GET", 50),
  },
  url,
  envelope: {
    status: { field: "Status", ok: "OK", fail: "FAIL" },
    code: { field: "Code", success: 0 },
    info: { field: "Info" },
  },
};

let server: MockServer | undefined;
afterEach(() => server?.close());

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

const parameters = "?app=1&sig=s3cret&kind=json";
let seen: Exchange[] = [];

async function ask(target: string, init: RequestInit = {}, with_: Mocking = mocking): Promise<Answered> {
  seen = [];
  server = createMockServer(with_, { onExchange: (exchange) => seen.push(exchange) });
  const base = await server.listen();
  const response = await fetch(base + target, { method: "POST", body: '{"Text":"hi"}', ...init });
  return { status: response.status, body: await response.json() };
}

const refused = (code: number, info: unknown = expect.any(String)): Answered => ({
  status: 200,
  body: { Status: "FAIL", Info: info, Code: code },
});

describe("the mock server", () => {
  it("answers a good packet with success, the time and a text of its own", async () => {
    const before = Math.floor(Date.now() / 1000);
    const first = await ask(`/v1/put${parameters}`);
    expect(first).toEqual({
      status: 200,
      body: { Status: "OK", Code: 0, Info: "", Key: expect.stringMatching(/^.{16,50}$/), At: expect.any(Number) },
    });
    expect((first.body as { At: number }).At).toBeGreaterThanOrEqual(before);
    const second = await ask(`/v1/put${parameters}`);
    expect((second.body as { Key: string }).Key).not.toBe((first.body as { Key: string }).Key);
  });

  it("keeps that text as short as the response allows", async () => {
    expect((await ask(`/v1/short${parameters}`)).body).toMatchObject({ Key: expect.stringMatching(/^.{4}$/) });
  });

  it("accepts what is not documented, since that is a warning", async () => {
    expect((await ask(`/v1/put${parameters}`, { body: '{"Text":"hi","More":1}' })).body).toMatchObject({ Code: 0 });
  });

  it("asks no body of a GET", async () => {
    expect((await ask(`/v1/get${parameters}`, { method: "GET", body: null })).body).toMatchObject({ Code: 0 });
  });

  it.each<[string, string, RequestInit, Answered]>([
    [
      "a missing property, by the most specific code",
      `/v1/put${parameters}`,
      { body: "{}" },
      refused(41, "`Text` is required."),
    ],
    ["malformed JSON", `/v1/put${parameters}`, { body: "{" }, refused(40)],
    ["an empty body", `/v1/put${parameters}`, { body: "" }, refused(40)],
    ["bytes that are no UTF-8", `/v1/put${parameters}`, { body: Uint8Array.from([0x22, 0xff, 0x22]) }, refused(40)],
    [
      "too many bytes",
      `/v1/put${parameters}`,
      { body: JSON.stringify({ Text: "x".repeat(50), More: "x".repeat(50) }) },
      refused(43),
    ],
    ["far too many bytes", `/v1/put${parameters}`, { body: "x".repeat(3_000_000) }, refused(43)],
    ["an unknown path", `/v1/nothing${parameters}`, {}, refused(60)],
    ["a missing parameter", "/v1/put?sig=s&kind=json", {}, refused(61, "URL parameter `app` is required.")],
    ["an empty parameter", "/v1/put?app=1&sig=&kind=json", {}, refused(63)],
    ["a parameter that is not an integer", "/v1/put?app=1.5&sig=s&kind=json", {}, refused(62)],
    ["a parameter below its limit", "/v1/put?app=0&sig=s&kind=json", {}, refused(62)],
    ["a parameter that is not the constant", "/v1/put?app=1&sig=s&kind=xml", {}, refused(64)],
    ["a wrong URL before a wrong packet", "/v1/put?app=1&kind=json", { body: "{" }, refused(63)],
    ["what has no code after what has one", "/v1/put?app=10&sig=s&kind=xml", {}, refused(64)],
  ])("refuses %s", async (_, target, init, answer) => {
    expect(await ask(target, init)).toEqual(answer);
  });

  it.each<[string, string, RequestInit, number]>([
    ["a method that no code speaks of", `/v1/put${parameters}`, { method: "PUT" }, 405],
    ["a limit that no code speaks of", "/v1/put?app=10&sig=s&kind=json", {}, 400],
  ])("admits that the documentation does not say what becomes of %s", async (_, target, init, status) => {
    expect(await ask(target, init)).toEqual({
      status,
      body: { error: expect.any(String), note: expect.stringMatching(/documentation/) },
    });
  });

  it("admits the same where the service has no envelope to put a code in", async () => {
    const answer = await ask(`/v1/put${parameters}`, { body: "{}" }, { ...mocking, envelope: undefined });
    expect(answer).toMatchObject({ status: 400, body: { error: "`Text` is required." } });
  });

  it("tells of each exchange", async () => {
    await ask(`/v1/put${parameters}`, { body: "{}" });
    expect(seen).toMatchObject([
      {
        method: "POST",
        path: "/v1/put",
        operation: "put",
        body: "{}",
        status: 200,
        code: 41,
        message: "`Text` is required.",
      },
    ]);
    expect(seen[0]?.parameters.get("sig")).toBe("s3cret");
    expect(JSON.stringify(seen)).not.toContain("s3cret");
  });

  it("listens on loopback alone, and frees its port", async () => {
    server = createMockServer(mocking);
    const base = await server.listen();
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await server.close();
    await expect(fetch(base)).rejects.toThrow();
    await expect(server.listen(Number(new URL(base).port))).resolves.toBe(base);
  });

  it("refuses a port that is taken, and ends with connections open", async () => {
    server = createMockServer(mocking);
    const { hostname, port } = new URL(await server.listen());
    await expect(createMockServer(mocking).listen(Number(port))).rejects.toMatchObject({ code: "EADDRINUSE" });
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.write("POST /v1/put HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
    await server.close();
    await closed;
  });

  it("survives a client that goes away in mid-request, and requests that are no HTTP", async () => {
    server = createMockServer(mocking);
    const base = await server.listen();
    const { hostname, port } = new URL(base);
    for (const bytes of [
      "POST /v1/put HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc",
      "nonsense\r\n\r\n",
      "GET // HTTP/1.1\r\nHost: x\r\n\r\n",
    ]) {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      await once(socket, "connect");
      socket.write(bytes);
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.destroy();
    }
    const response = await fetch(`${base}/v1/put${parameters}`, { method: "POST", body: '{"Text":"hi"}' });
    expect(await response.json()).toMatchObject({ Code: 0 });
  });
});
