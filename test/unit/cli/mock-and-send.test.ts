import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, ended, packageFolder, put, start } from "./cli.js";

const secret = "top-secret-signature";
const env = { WEB_SHOP_SDK_APP_ID: "14", WEB_SHOP_IDENTIFIER: "admin", WEB_SHOP_USER_SIG: secret };

let cwd = "";
beforeAll(async () => {
  cwd = await packageFolder(afterAll);
  put(cwd, "good.json", '{ "Customer": "ann" }');
  put(cwd, "bad.json", '{ "Customer": "ann", "Count": 10 }');
  put(cwd, "commented.json", '{ "Customer": "ann" /* Ann */ }');
});

/** A mock server of its own process, and what it prints. */
async function startMock(...args: string[]): Promise<{ readonly url: string; stop(): ReturnType<typeof ended> }> {
  const child = start(["mock", ...args], { cwd });
  const over = ended(child);
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(first.toString())?.[0] ?? "";
  return {
    url,
    stop() {
      child.kill("SIGTERM");
      return over;
    },
  };
}

describe("mock", () => {
  it("prints its URL, logs requests without the signature, and ends with status 0", async () => {
    const mock = await startMock("--format", "json");
    const parameters = `app=1&who=a&sig=${secret}&nonce=1&format=json`;
    const post = (path: string, body: string): Promise<Response> =>
      fetch(`${mock.url}${path}`, { method: "POST", body });
    await post(`/v1/order?${parameters}`, '{"Customer":"ann"}');
    await post(`/v1/order?${parameters}`, "{}");
    await post(`/v1/elsewhere?${parameters}`, "{}");
    const { status, stdout, stderr } = await mock.stop();
    expect([status, JSON.parse(stdout)]).toEqual([0, { url: mock.url }]);
    expect(stderr).toBe(
      "POST /v1/order -> OK\n" +
        "POST /v1/order -> 4001 `Customer` is required.\n" +
        "POST /v1/elsewhere -> 7002 The path names no operation.\n",
    );
  });

  it("says in a sentence that its port is taken", async () => {
    const mock = await startMock();
    const { status, stderr } = await cli(["mock", "--port", new URL(mock.url).port], { cwd });
    expect(stderr).toMatch(/^tim-bindgen: The mock server cannot listen on port \d+: another program uses it\. .*\n$/);
    expect(status).toBe(2);
    await mock.stop();
  });
});

describe("send", () => {
  it("sends a packet, from a file or from standard input, and prints the answer", async () => {
    const mock = await startMock();
    const text = await cli(["send", "good.json", "--base-url", mock.url], { cwd, env });
    expect(text).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^placeOrder: sent\n\{\n {2}"Status": "OK"/),
      stderr: "",
    });
    const json = await cli(["send", "-", "--jsonc", "--format", "json"], {
      cwd,
      env: { ...env, WEB_SHOP_BASE_URL: mock.url },
      input: '{ "Customer": "ann" } // Ann',
    });
    expect(JSON.parse(json.stdout)).toMatchObject({ sent: true, operation: "placeOrder", answer: { Code: 0 } });
    await mock.stop();
  });

  it("signs by itself when the environment has the key", async () => {
    const mock = await startMock();
    const { WEB_SHOP_USER_SIG: _, ...others } = env;
    const signing = { ...others, WEB_SHOP_SECRET_KEY: secret };
    const { status, stdout } = await cli(["send", "good.json", "--base-url", mock.url], { cwd, env: signing });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^placeOrder: sent\n/)]);
    await mock.stop();
  });

  it("says what is wrong with a packet that it does not send", async () => {
    const { status, stdout } = await cli(["send", "bad.json", "--base-url", "http://127.0.0.1:9"], { cwd, env });
    expect(stdout).toBe(
      "ValidationError The packet does not match the documentation:\n" +
        "    /Count: `Count` must be at most 9, but is 10. [4003, 4002]\n" +
        "  Outcome: not-sent: the server did not receive the packet.\n",
    );
    expect(status).toBe(1);
  });

  it("explains the code of a refusal", async () => {
    const mock = await startMock();
    const refused = { cwd, env: { ...env, WEB_SHOP_SDK_APP_ID: "0" } };
    const text = await cli(["send", "good.json", "--base-url", mock.url], refused);
    expect(text.stdout).toContain("  Outcome: rejected: the server rejected the packet.\n");
    expect(text.stdout).toContain("  Code: 7001 AppInvalid\n    The app is not known.\n");
    expect(text.stdout).toContain("  What to do: Look up its number.\n");
    const json = await cli(["send", "good.json", "--base-url", mock.url, "--format", "json"], refused);
    expect(JSON.parse(json.stdout)).toMatchObject({
      sent: false,
      error: { class: "ApiError", outcome: "rejected", code: 7001, name: "AppInvalid", retry: "never" },
    });
    expect([text.status, json.status]).toEqual([1, 1]);
    await mock.stop();
  });

  it("says what became of a packet when there is no answer", async () => {
    const mock = await startMock();
    await mock.stop();
    const { status, stdout } = await cli(["send", "good.json", "--base-url", mock.url], { cwd, env });
    expect(stdout).toMatch(/^TransportError placeOrder: .*\n {2}Outcome: not-sent/);
    const attempt = /^ {4}\d{4}-\d\d-\d\dT[\d:.]+Z, \d+ ms, not-sent: placeOrder: the server refused the connection$/gm;
    expect(stdout.match(attempt)).toHaveLength(3);
    expect(status).toBe(1);
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ["no credentials", ["good.json"], {}, /Set WEB_SHOP_SDK_APP_ID, WEB_SHOP_IDENTIFIER, WEB_SHOP_USER_SIG/],
    [
      "one credential too few",
      ["good.json"],
      { ...env, WEB_SHOP_USER_SIG: "" },
      /Set WEB_SHOP_USER_SIG \(or WEB_SHOP_SECRET_KEY\)\.$/m,
    ],
    [
      "a number that is none",
      ["good.json"],
      { ...env, WEB_SHOP_SDK_APP_ID: "x1" },
      /WEB_SHOP_SDK_APP_ID must be a whole number/,
    ],
    ["a base URL that is none", ["good.json", "--base-url", "shop"], env, /`baseUrl` must be an http or https URL/],
    ["comments without --jsonc", ["commented.json"], env, /is not well-formed JSON.*add --jsonc/],
    ["a file that is not there", ["gone.json"], env, /'gone.json' cannot be read: it does not exist/],
  ])("ends with status 2 for %s, and never shows a credential", async (_, args, environment, message) => {
    const { status, stdout, stderr } = await cli(["send", ...args], { cwd, env: environment });
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toContain(secret);
    expect(stderr).not.toContain("x1");
  });
});
