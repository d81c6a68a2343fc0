/** Owns the line from an open page to the server. */
import type { State } from "../../src/serve/docs/state.js";

/** How long to wait for a server that answered with something else than a stream; a browser asks that one no more. */
const retryMs = 2000;

/**
 * Hears the state of the server at once, after each change, and again whenever the line was broken. A page that nobody sees
 * hangs up, since a browser has but six connections to a server for all of its pages, and hears the state when it is seen again.
 */
export function follow(hear: (state: State) => void): void {
  let source: EventSource | undefined;
  const hangUp = (): void => {
    source?.close();
    source = undefined;
  };
  const call = (): void => {
    hangUp();
    if (document.hidden) return;
    const line = new EventSource("events");
    source = line;
    // What sent this script sent the event too.
    line.addEventListener("state", ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as State));
    line.addEventListener("error", () => {
      if (line.readyState !== EventSource.CLOSED) return;
      setTimeout(() => source === line && call(), retryMs);
    });
  };
  document.addEventListener("visibilitychange", call);
  call();
}
