// Child process of the bench: what anybody would write to read a file of packets, and nothing more.
import { createReadStream } from "node:fs";

let rest = "";
let count = 0;
for await (const chunk of createReadStream(process.argv[2], { encoding: "utf8", highWaterMark: 256 * 1024 })) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop();
  for (const line of lines) parse(line);
}
if (rest !== "") parse(rest);
console.log(count);

/** A broken line does not stop it. */
function parse(line) {
  try {
    JSON.parse(line);
  } catch {}
  count++;
}
