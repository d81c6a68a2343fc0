/** How the fault server treats a request: one entry a fault, each given the response, and the words after its name. */
import { gzipSync } from "node:zlib";
import { success } from "./answers.js";

/** A browser hides an answer that does not allow it to be read, and with it the fault that is to be tested. */
export const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, authorization",
  "access-control-allow-methods": "*",
  "access-control-expose-headers": "retry-after",
};

export const hugeBytes = 100 * 2 ** 20;

const asJson = { "content-type": "application/json", ...openToAll };
const successText = JSON.stringify(success);
const rawHead = Object.entries(asJson)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join("");

let bomb;

/** Made when first wanted: it takes a third of a second. */
function gzippedZeros() {
  bomb ??= gzipSync(Buffer.alloc(hugeBytes));
  return bomb;
}

export const behaviours = {
  /** With `kept`, a browser's question before the call leaves its connection open for it. */
  ok: ({ response }) => answer(response, 200, successText),

  /** Success after a while. */
  slow({ response }, ms) {
    const timer = setTimeout(() => answer(response, 200, successText), Number(ms));
    response.on("close", () => clearTimeout(timer));
  },

  /** The service refuses with HTTP 200. */
  code: ({ response }, code) =>
    answer(response, 200, JSON.stringify({ ActionStatus: "FAIL", ErrorCode: Number(code), ErrorInfo: "made up" })),

  /** What a proxy answers in the place of the service; with a `Retry-After`, in which a semicolon stands for a comma. */
  status: ({ response }, status, retryAfter) =>
    answer(response, Number(status), "<html>from a proxy</html>", {
      "content-type": "text/html",
      ...(retryAfter === undefined ? {} : { "retry-after": retryAfter.replace(";", ",") }),
    }),

  html: ({ response }) => answer(response, 200, "<!doctype html><title>login</title>", { "content-type": "text/html" }),

  /** Refuses, and repeats the whole URL, signature included, in its text. */
  echo: ({ response, request }) =>
    answer(response, 200, JSON.stringify({ ActionStatus: "FAIL", ErrorCode: 90003, ErrorInfo: `bad ${request.url}` })),

  silent: () => undefined,

  /** A byte a second: there is always some progress, and never an end. */
  drip({ response }) {
    response.writeHead(200, asJson);
    let sent = 0;
    const next = () => response.write(successText.charAt(sent++ % successText.length));
    next();
    const timer = setInterval(next, 1000);
    response.on("close", () => clearInterval(timer));
  },

  "reset-before": ({ socket }) => socket.resetAndDestroy(),
  "reset-in-head": ({ socket }) => writeAndReset(socket, "HTTP/1.1 200 OK\r\ncontent-le"),
  "reset-in-body": ({ socket }) =>
    writeAndReset(socket, `HTTP/1.1 200 OK\r\n${rawHead}content-length: 200\r\n\r\n{"ActionStatus":`),
  /** The answer is whole; what comes after it must not matter. */
  "reset-after": ({ socket }) =>
    writeAndReset(socket, `HTTP/1.1 200 OK\r\n${rawHead}content-length: ${successText.length}\r\n\r\n${successText}`),

  /** An orderly end before the promised length. */
  "short-body": ({ socket }) =>
    socket.end(`HTTP/1.1 200 OK\r\n${rawHead}content-length: 200\r\n\r\n{"ActionStatus":"OK"`),

  "cut-json": ({ response }) => answer(response, 200, successText.slice(0, 40)),

  /** Says one character set, sends another than UTF-8. */
  "wrong-charset": ({ response }) =>
    answer(response, 200, Buffer.from(JSON.stringify({ ...success, ErrorInfo: "d\u00e9j\u00e0" }), "latin1"), {
      "content-type": "application/json; charset=utf-8",
    }),

  "utf-16": ({ response }) =>
    answer(response, 200, Buffer.from(`\ufeff${successText}`, "utf16le"), {
      "content-type": "application/json; charset=utf-16",
    }),

  huge({ response, addWritten }, form) {
    response.writeHead(200, form === "length" ? { ...asJson, "content-length": hugeBytes } : asJson);
    pour(response, addWritten);
  },

  "gzip-bomb": ({ response }) => answer(response, 200, gzippedZeros(), { "content-encoding": "gzip" }),

  redirect: ({ response, elsewhere }, status) => answer(response, Number(status), "", { location: elsewhere }),

  /** No length, no chunks: the end of the connection is the end of the body. */
  "http-1.0": ({ socket }) => socket.end(`HTTP/1.0 200 OK\r\n${rawHead}\r\n${successText}`),
  "http-1.0-cut": ({ socket }) => socket.end(`HTTP/1.0 200 OK\r\n${rawHead}\r\n${successText.slice(0, 40)}`),

  "no-http": ({ socket }) => socket.end("220 mail.example ready\r\n"),
};

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { ...asJson, "content-length": Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** What was written has time to arrive: a reset overtakes what still waits in the receiver's buffer. */
function writeAndReset(socket, text) {
  socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 50));
}

/**
 * Takes more than three seconds for 100 MB, so that the count of bytes shows whether the client hung up, and not how long a
 * browser takes to pass that on from one process to another.
 */
function pour(response, addWritten) {
  const chunk = Buffer.alloc(2 ** 16, " ");
  let written = 0;
  const more = () => {
    if (response.destroyed) return;
    if (written >= hugeBytes) return void response.end();
    written += chunk.length;
    addWritten(chunk.length);
    if (response.write(chunk)) setTimeout(more, 2);
    else response.once("drain", () => setTimeout(more, 2));
  };
  more();
}
