/** Whether anything can have been sent when a transport fails. */
import { expect, test } from "vitest";
import { classifyFailure } from "../../../../generator/runtime/client/network-failure.js";

const failed = (code: string, syscall?: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });

const inDeno = (message: string): Error => new TypeError("fetch failed", { cause: new Error(message) });

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
  // As Bun, Deno, workerd and Chromium put it; what they say of every failure tells nothing.
  [Object.assign(new TypeError("EPROTO: The TLS handshake failed."), { code: "EPROTO" }), "tls", "not-sent"],
  [inDeno("client error (Connect): tcp connect error: Connection refused (os error 111)"), "refused", "not-sent"],
  [inDeno("client error (Connect): dns error: failed to lookup address information"), "dns", "not-sent"],
  [inDeno("client error (Connect): received corrupt message of type InvalidContentType"), "tls", "not-sent"],
  [inDeno("client error (Connect): tcp connect error: No route to host (os error 113)"), "network", "not-sent"],
  [inDeno("client error (SendRequest): invalid HTTP version parsed"), "network", "unknown"],
  [inDeno("Connection reset by peer (os error 104)"), "reset", "unknown"],
  [new TypeError("error reading a body from connection"), "reset", "unknown"],
  [new Error("Network connection lost."), "network", "unknown"],
  [new TypeError("Failed to fetch"), "network", "unknown"],
  [new Error("what no platform says"), "network", "unknown"],
])("%s", (error, kind, outcome) => {
  expect(classifyFailure(error)).toEqual({ kind, outcome });
});
