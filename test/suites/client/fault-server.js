/**
 * A server on loopback that misbehaves as the path tells it: `/<behaviour>,<behaviour>,…/<run>/…`. The first request of a
 * run meets the first behaviour, and so on; the last one stays. `/seen/<run>` tells what it saw, in any runtime.
 */
import { createServer } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { behaviours, openToAll } from "./behaviours.js";
import { createJournal } from "./journal.js";

/** More than any client opens at once; the system allows as many as it does. */
const backlog = 16_384;

/**
 * Each run has an origin of its own, hence connections of its own: a runtime that picks a connection which the fault of
 * another run has broken would fail a case that is none of its business.
 */
const origins = 128;

export async function startFaultServer() {
  const journal = createJournal();
  // Nothing that is sent to any other origin may ever arrive here.
  const elsewhere = createHttpServer(journal);
  const elsewhereUrl = await listen(elsewhere);
  const servers = Array.from({ length: origins }, () => createHttpServer(journal, elsewhereUrl));
  const control = createHttpServer(journal);
  const deaf = createSocketServer((socket) => void socket.on("error", () => undefined).resetAndDestroy());
  return {
    /** What a suite has to know, as JSON. */
    addresses: {
      urls: await Promise.all(servers.map((server) => listen(server))),
      controlUrl: await listen(control),
      resettingUrl: await listen(deaf),
      refusedUrl: await closedPortUrl(),
    },
    async close() {
      await Promise.all([...servers, control, elsewhere, deaf].map(close));
    },
  };
}

function createHttpServer(journal, elsewhereUrl) {
  const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () =>
      respond({ request, response, body: Buffer.concat(chunks).toString() }, journal, elsewhereUrl),
    );
  });
  server.on("connection", (socket) => void socket.on("error", () => undefined));
  return server;
}

function respond({ request, response, body }, journal, elsewhereUrl) {
  const [, scenario = "", run = ""] = new URL(request.url, "http://server").pathname.split("/");
  if (request.method === "OPTIONS") return void allow(response, scenario);
  if (scenario === "seen") return sendJson(response, journal.read(run));
  if (scenario === "summary") return sendJson(response, journal.summary(run));
  const names = decodeURIComponent(scenario).split(",");
  const position = journal.note(run, request, body);
  const [name = "", ...words] = (names[Math.min(position, names.length - 1)] ?? "").split("~");
  const behave = Object.hasOwn(behaviours, name) ? behaviours[name] : undefined;
  if (behave === undefined) return void response.writeHead(404).end(`no behaviour is called ${name}`);
  behave(
    {
      request,
      response,
      socket: request.socket,
      elsewhere: `${elsewhereUrl}/ok/${run}-elsewhere/`,
      addWritten: (bytes) => journal.addWritten(run, bytes),
    },
    ...words,
  );
}

/**
 * A browser asks beforehand whether it may send JSON; that is not a call. The call itself goes over a fresh connection then,
 * as it does in the other runtimes, unless a behaviour of the scenario is marked as `kept`.
 */
function allow(response, scenario) {
  response.writeHead(204, scenario.includes("~kept") ? openToAll : { ...openToAll, connection: "close" });
  response.end();
}

function sendJson(response, content) {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store", ...openToAll });
  response.end(JSON.stringify(content));
}

function listen(server, port = 0) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", backlog }, () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

/** @returns {Promise<void>} */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
}

/**
 * Below the range that the system gives to outgoing connections: among thousands of those, one could get the very port
 * that it connects to, and so reach itself.
 */
async function closedPortUrl() {
  for (let port = 20_011; port < 20_111; port += 1) {
    const probe = createSocketServer();
    try {
      const url = await listen(probe, port);
      await close(probe);
      return url;
    } catch {
      // Taken; the next one.
    }
  }
  throw new Error("no closed port was found between 20011 and 20110");
}
