// Child process of the bench: answers every request with the documented success, and tells its parent where it listens.
import { createServer } from "node:http";

const answer = JSON.stringify({
  ActionStatus: "OK",
  ErrorInfo: "",
  ErrorCode: 0,
  MsgTime: 1572870301,
  MsgKey: "89541_2574206_1572870301",
});
const headers = { "content-type": "application/json", "content-length": String(answer.length) };

const server = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, headers).end(answer));
});
// Longer than the bench: no call may meet a connection that is just being closed.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
