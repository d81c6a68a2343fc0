// The gatekeeper: reads packets from standard input, one a line, lets good ones through to standard output, and says on
// standard error which documented code the server would answer the others with.
//
//   node examples/gatekeeper.js < queue.jsonl > good.jsonl
import { createInterface } from "node:readline";
import { describeError, parseSendMsgRequest } from "tim-bindings";

let lineNumber = 0;

for await (const line of createInterface({ input: process.stdin })) {
  lineNumber++;
  const judged = parseSendMsgRequest(line);
  if (judged.valid) {
    console.log(line);
    continue;
  }
  for (const { path, message, codes } of judged.violations) {
    const names = codes.map((code) => `${code} ${describeError(code)?.name}`).join(", ");
    console.error(`line ${lineNumber}, ${path || "the packet"}: ${message} [${names || "no documented code"}]`);
  }
  process.exitCode = 1;
}
