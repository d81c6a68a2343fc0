/** Whether anything can have been sent when a transport fails. */
import { expect, test } from "vitest";
import { classifyFailure } from "../../generator/runtime/client/network-failure.js";

const failed = (code: string, syscall?: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });

test.each([
  [failed("ECONNREFUSED", "connect"), "refused", "not-sent"],
  [failed("ECONNREFUSED"), "refused", "not-sent"],
  [failed("ENOTFOUND", "getaddrinfo"), "dns", "not-sent"],
  [failed("EHOSTUNREACH", "connect"), "network", "not-sent"],
  [failed("UND_ERR_CONNECT_TIMEOUT"), "network", "not-sent"],
  [failed("UND_ERR_CLOSED"), "network", "not-sent"],
  [failed("UND_ERR_DESTROYED"), "network", "unknown"],
  [failed("EHOSTUNREACH", "read"), "network", "unknown"],
  [failed("ENETUNREACH", "write"), "network", "unknown"],
  [failed("ECONNREFUSED", "read"), "refused", "unknown"],
  [failed("ECONNRESET", "read"), "reset", "unknown"],
  [new TypeError("fetch failed", { cause: new Error("bad port") }), "network", "not-sent"],
  [new Error("what no platform says"), "network", "unknown"],
])("%s", (error, kind, outcome) => {
  expect(classifyFailure(error)).toEqual({ kind, outcome });
});
