/** Owns how a server of ours is started, on loopback and nowhere else, and ended. */
import { once } from "node:events";
import type { Server } from "node:http";

const address = "127.0.0.1";

/** Starts to listen, and gives the base URL. Port 0 takes a free one. */
export async function listenOnLoopback(server: Server, port: number): Promise<string> {
  server.listen(port, address);
  await once(server, "listening");
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("A server on a port has an address.");
  return `http://${address}:${bound.port}`;
}

/** Stops, and ends the connections that are left. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
