/** The start and end of a server on the loopback address. */
import { once } from "node:events";
import type { Server } from "node:http";

const address = "127.0.0.1";

/** Starts to listen and returns the base URL. Port 0 is a free port. */
export async function listenLocally(server: Server, port: number): Promise<string> {
  server.listen(port, address);
  await once(server, "listening");
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("A server on a port has an address.");
  return `http://${address}:${bound.port}`;
}

/** Stops, and closes open connections. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
