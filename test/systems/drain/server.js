// The project's mock server in a process of its own, which notes when it accepted what. Asked for its notes, it sends them.
import { mocking } from "tim-bindings/mocking";
import { createMockServer } from "../../../generator/dist/src/serve/mock/server.js";

const accepted = [];

const server = createMockServer(mocking, {
  onExchange({ status, code, message, body }) {
    if (status === 200 && code === undefined) accepted.push({ at: performance.now(), body });
    else process.send({ refused: message });
  },
});

process.on("message", (asked) => {
  if (asked === "count") process.send({ count: accepted.length });
  if (asked === "notes") process.send({ notes: accepted });
});
process.on("disconnect", () => process.exit());

process.send({ url: await server.listen() });
