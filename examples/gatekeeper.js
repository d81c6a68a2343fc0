// The gatekeeper: reads packets from standard input, one per line. Writes valid ones to standard output, and for the others the
// documented error code that the server would answer with to standard error.
//
//   node examples/gatekeeper.js < queue.jsonl > good.jsonl
import { createInterface } from "node:readline";
import { describeError, parseSendMsgRequest } from "tim-bindings";

let lineNumber = 0;

for await (const line of createInterface({ input: process.stdin })) {
  lineNumber++;
  const result = parseSendMsgRequest(line);
  if (result.valid) {
    console.log(line);
    continue;
  }
  for (const { path, message, codes } of result.violations) {
    const names = codes.map((code) => `${code} ${describeError(code)?.name}`).join(", ");
    console.error(`line ${lineNumber}, ${path || "the packet"}: ${message} [${names || "no documented code"}]`);
  }
  process.exitCode = 1;
}
