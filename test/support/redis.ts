/** A Redis of the tests' own: on a free port of loopback, with its file in a folder that vanishes afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { temporaryFolder } from "./run.js";

export interface Redis {
  /** Fits BullMQ's option `connection`. */
  readonly connection: { readonly host: string; readonly port: number };
  /** Starts it, with what its file holds, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it and waits until it is gone. SIGTERM lets it say goodbye, SIGKILL does not. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

const host = "127.0.0.1";

/** Not started yet. `finished` is how a test, or a suite, asks for something to be done at its end. */
export async function prepareRedis(finished: (end: () => Promise<void> | void) => void): Promise<Redis> {
  const folder = temporaryFolder(finished);
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const running = server;
    server = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    running.kill(signal);
    await gone;
  }

  finished(() => stop("SIGKILL"));
  return {
    connection: { host, port },
    async start() {
      server = await startServer(port, folder);
    },
    stop,
  };
}

async function startServer(port: number, folder: string): Promise<ChildProcess> {
  const options = { bind: host, port, dir: folder, save: "", appendonly: "yes", appendfsync: "always" };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const note = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  server.stdout.on("data", note);
  server.stderr.on("data", note);
  await new Promise<void>((resolve, reject) => {
    server.on("error", (error) => reject(explain(error)));
    server.on("spawn", resolve);
  });
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (server.exitCode !== null) throw new Error(`redis-server ended at once:\n${output}`);
    if (await answers(port)) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill("SIGKILL");
  throw new Error(`redis-server did not answer within 20 seconds:\n${output}`);
}

function explain(error: Error): Error {
  const isMissing = "code" in error && error.code === "ENOENT";
  if (!isMissing) return error;
  return new Error("redis-server is not installed. On Debian: `apt-get update && apt-get install -y redis-server`.");
}

/** Whether it answers a PING with a PONG: while it still reads its file, it does not. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 }, () => socket.write("PING\r\n"));
    const end = (verdict: boolean): void => {
      resolve(verdict);
      socket.destroy();
    };
    socket.on("data", (data) => end(data.toString().startsWith("+PONG")));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
    socket.on("close", () => end(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
