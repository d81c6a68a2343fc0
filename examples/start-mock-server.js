// Starts `tim-bindgen mock` on a free port, as a separate process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../generator/bin/tim-bindgen.js", import.meta.url));

export async function startMockServer() {
  const server = spawn(process.execPath, [program, "mock", "--format", "json"], {
    // The mock server uses the package of the project in its working directory.
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(server, "exit");
  const firstLine = once(createInterface({ input: server.stdout }), "line");
  const started = await Promise.race([firstLine, ended.then(() => undefined)]);
  if (started === undefined) throw new Error("The mock server did not start. `npx tim-bindgen mock` says why.");

  return {
    url: JSON.parse(started[0]).url,
    async stop() {
      server.kill("SIGINT");
      await ended;
    },
  };
}
