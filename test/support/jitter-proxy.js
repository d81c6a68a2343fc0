// A proxy in a process of its own that holds up whatever comes through, in both directions, by a random time.
import { connect, createServer } from "node:net";

const { port, jitterMs } = JSON.parse(process.argv[2] ?? "{}");

/** Passes chunks on in their order. */
function pipe(from, to) {
  let last = 0;
  const later = (action) => {
    last = Math.max(last, performance.now() + Math.random() * jitterMs);
    setTimeout(action, last - performance.now());
  };
  from.on("data", (chunk) => later(() => to.write(chunk)));
  from.on("end", () => later(() => to.end()));
  from.on("error", () => to.destroy());
  from.on("close", () => later(() => to.destroy()));
}

const server = createServer((socket) => {
  const upstream = connect({ port, host: "127.0.0.1", noDelay: true });
  socket.setNoDelay();
  pipe(socket, upstream);
  pipe(upstream, socket);
});
process.on("disconnect", () => process.exit());
server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, () => process.send({ port: server.address().port }));
