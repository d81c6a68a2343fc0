/** Starts the command `docs` as a process of its own, which ends with the test. */
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { type Ended, ended, start } from "../../cli/cli.js";

export interface RunningDocs {
  readonly url: string;
  /** Waits until the words are on standard error. */
  said(words: string): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

export async function startDocs(
  cwd: string,
  args: readonly string[] = [],
  env: { readonly [name: string]: string } = {},
): Promise<RunningDocs> {
  const child = start(["docs", ...args], { cwd, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  const over = ended(child);
  let remarks = "";
  child.stderr.on("data", (chunk: Buffer) => (remarks += chunk.toString()));
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: /http:\/\/127\.0\.0\.1:\d+\//.exec(first.toString())?.[0] ?? "",
    async said(words) {
      while (!remarks.includes(words)) await once(child.stderr, "data");
    },
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return over;
    },
  };
}
