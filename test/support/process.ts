/** Child processes of a test that talk with it, and that end with it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

export interface TalkingProcess {
  /** What it said, the latest last. */
  readonly said: readonly object[];
  /** Waits for the first thing it says, from now on, that has this property; fails where it ends instead. */
  hear<T>(property: string): Promise<T>;
  say(text: string): void;
  /** Waits until it has ended, and gives its status; kills it where it takes longer than 30 seconds. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function startProcess(
  script: string,
  args: readonly string[],
  finished: (end: () => Promise<void>) => void,
): TalkingProcess {
  const child = fork(script, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const said: object[] = [];
  child.on("message", (message) => {
    if (typeof message === "object") said.push(message);
  });
  finished(async () => void (await end(child, "SIGKILL")));
  return {
    said,
    hear: (property) => hear(child, property),
    say: (text) => {
      child.send(text);
    },
    end: (signal) => end(child, signal),
  };
}

function hear<T>(child: ChildProcess, property: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      if (typeof message !== "object" || message === null || !Object.hasOwn(message, property)) return;
      leave();
      // The scripts and the tests that read them belong together.
      resolve(Reflect.get(message, property) as T);
    };
    const onExit = (): void => {
      leave();
      reject(new Error(`The process ended before it said \`${property}\`.`));
    };
    const leave = (): void => {
      child.off("message", onMessage);
      child.off("exit", onExit);
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
  });
}

async function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, "exit");
  if (signal !== undefined) child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
  await gone;
  clearTimeout(timer);
  return child.exitCode;
}
