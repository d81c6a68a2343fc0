/** That nothing secret is left of an error. */
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { readError, redactor, sanitizeCause } from "../../../../generator/runtime/client/redact.js";

const secret = "eJx-S1g*nature=/+\"'\n";
const redact = redactor([secret]);

test("takes the secret out in each form", () => {
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret),
    `https://h/p?usersig=${secret.slice(0, 9)}`,
  ];
  for (const form of forms) expect(redact(`before ${form} after`)).not.toContain("S1g");
});

test("leaves other text alone", () => {
  expect(redact("connect ECONNREFUSED 127.0.0.1:80; why? a=b")).toBe("connect ECONNREFUSED 127.0.0.1:80; why? a=b");
  expect(redactor([""])("abc")).toBe("abc");
});

test("copies of an error hold nothing but redacted texts", () => {
  const inner = Object.assign(new Error(`connect to ${secret}`), { code: "ECONNREFUSED", url: secret, [secret]: 1 });
  const outer = Object.assign(new TypeError("fetch failed", { cause: inner }), { request: { headers: { secret } } });
  const copy = sanitizeCause(outer, redact);
  expect(inspect(copy, { depth: 10, showHidden: true })).not.toContain("S1g");
  expect(copy).toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code: "ECONNREFUSED" } });
});

test("reads whatever is thrown", () => {
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  );
  const selfCaused = new Error("round");
  selfCaused.cause = selfCaused;
  for (const thrown of [undefined, null, 1n, Symbol("x"), "text", hostile, { message: 5, name: {} }]) {
    expect(() => readError(thrown)).not.toThrow();
    expect(() => sanitizeCause(thrown, redact)).not.toThrow();
  }
  expect(inspect(sanitizeCause(selfCaused, redact), { depth: 10 })).toContain("round");
});
