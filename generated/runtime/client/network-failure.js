import { readError } from "./redact.js";
/**
 * Codes of Node and Bun, and the words of Deno and workerd, which give no codes. The third element is true if the failure can
 * occur after sending.
 */
const signs = [
    [/ECONNREFUSED|ConnectionRefused|connection refused/i, "refused"],
    [/ENOTFOUND|EAI_AGAIN|dns (error|lookup)|failed to lookup/i, "dns"],
    [
        /\bCERT_|_CERT|ALTNAME|UNABLE_TO_|SELF.?SIGNED|WRONG_VERSION|invalid peer certificate|handshake failed|\(Connect\).*corrupt message/i,
        "tls",
    ],
    [/\bTLS|_TLS|_SSL_|\bSSL/, "tls", true],
    [
        /ECONNRESET|EPIPE|UND_ERR_SOCKET|ConnectionClosed|connection (was )?(closed|reset)|socket hang up|reading a body/i,
        "reset",
        true,
    ],
    [/EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|bad port|UND_ERR_CLOSED|client error \(Connect\)/, "network"],
];
/** The same code can occur while connecting (nothing was sent), and in `read` or `write` (something was sent). */
const isBeforeSending = (syscall) => /^(connect|getaddrinfo)?$/.test(syscall ?? "");
const maxCauses = 5;
/** Looks for a known sign in the error and its causes. */
export function classifyFailure(error) {
    let current = error;
    for (let depth = 0; depth < maxCauses && current !== undefined; depth += 1) {
        const { message, code, syscall, cause } = readError(current);
        const sign = signs.find(([pattern]) => pattern.test(`${code} ${message}`));
        if (sign !== undefined) {
            const [, kind, isAfterSending = !isBeforeSending(syscall)] = sign;
            return { kind, outcome: isAfterSending ? "unknown" : "not-sent" };
        }
        current = cause;
    }
    return { kind: "network", outcome: "unknown" };
}
