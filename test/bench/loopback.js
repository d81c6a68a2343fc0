/** A server on loopback in a process of its own, and what is needed to keep it busy. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** @template T @param {(origin: string) => Promise<T>} use @returns {Promise<T>} */
export async function withServer(use) {
  // Without the options of this process, such as those of a profiler.
  const server = fork(fileURLToPath(new URL("sending-server.js", import.meta.url)), { execArgv: [] });
  try {
    const [port] = await once(server, "message");
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.disconnect();
  }
}

/**
 * Calls again and again, with so many calls under way at a time, while there is reason to go on.
 *
 * @param {() => Promise<unknown>} call @param {number} atOnce @param {(done: number) => boolean} goesOn
 * @returns {Promise<number>} how many calls were made
 */
export async function keepCalling(call, atOnce, goesOn) {
  let started = 0;
  const work = async () => {
    while (goesOn(started)) {
      started++;
      await call();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return started;
}
