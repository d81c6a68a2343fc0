import { readError } from "./redact.js";
/** Codes of Node and Bun, and the words of Deno and workerd, which give no codes. */
const signs = [
    [/ECONNREFUSED|ConnectionRefused|connection refused/i, "refused", "not-sent"],
    [/ENOTFOUND|EAI_AGAIN|dns (error|lookup)|failed to lookup/i, "dns", "not-sent"],
    [
        /\bCERT_|_CERT|ALTNAME|UNABLE_TO_|SELF.?SIGNED|WRONG_VERSION|invalid peer certificate|handshake failed|\(Connect\).*corrupt message/i,
        "tls",
        "not-sent",
    ],
    [/\bTLS|_TLS|_SSL_|\bSSL/, "tls", "unknown"],
    [
        /ECONNRESET|EPIPE|UND_ERR_SOCKET|ConnectionClosed|connection (was )?(closed|reset)|socket hang up|reading a body/i,
        "reset",
        "unknown",
    ],
    [/EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|bad port|UND_ERR_CLOSED|client error \(Connect\)/, "network", "not-sent"],
];
/** The same code may come while connecting and, from `read` or `write`, after something was sent. */
const isBeforeSending = (syscall) => syscall === undefined || syscall === "connect" || syscall === "getaddrinfo";
const longestChain = 5;
/** Looks along the causes for a sign that it knows. */
export function classifyFailure(error) {
    let current = error;
    for (let depth = 0; depth < longestChain && current !== undefined; depth += 1) {
        const { message, code, syscall, cause } = readError(current);
        const sign = signs.find(([pattern]) => pattern.test(`${code} ${message}`));
        if (sign !== undefined)
            return { kind: sign[1], outcome: isBeforeSending(syscall) ? sign[2] : "unknown" };
        current = cause;
    }
    return { kind: "network", outcome: "unknown" };
}
