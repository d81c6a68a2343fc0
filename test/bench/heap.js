/** Measures what a great many calls leave on the heap: in a process of its own, whose heap nothing else touches. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const megabytes = (bytes) => bytes / 1e6;

export function heap() {
  return [row("undici", 1_000_000), row("fetch", 200_000)];
}

/** Through `fetch` there are fewer, since a million would take a quarter of an hour. */
function row(transport, calls) {
  const program = fileURLToPath(new URL("heap-program.js", import.meta.url));
  const args = ["--expose-gc", program, transport, String(calls)];
  const output = execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const { before, after } = JSON.parse(output);
  const growth = megabytes(after - before);
  return {
    what: `growth of the heap by ${calls} calls over ${transport}`,
    goal: "within ± 5 MB",
    text: `${growth.toFixed(2)} MB; ${megabytes(before).toFixed(1)} MB before`,
    result: Math.abs(growth) <= 5 ? "met" : "missed",
  };
}
