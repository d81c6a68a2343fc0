// A server in a process of its own that notes when requests arrive, by the clock that nobody can set. It answers after a delay.
import { createServer } from "node:http";

const { delayMs = 0 } = JSON.parse(process.argv[2] ?? "{}");
const answer = JSON.stringify({
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  MsgTime: 1572870301,
  MsgKey: "1_2_3",
});
let arrivals = [];

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  arrivals.push(Number(process.hrtime.bigint()) / 1e6);
  request.resume();
  request.on("end", () => setTimeout(() => response.end(answer), delayMs));
});
process.on("message", () => {
  process.send({ arrivals });
  arrivals = [];
});
process.on("disconnect", () => process.exit());
server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, () => process.send({ port: server.address().port }));
