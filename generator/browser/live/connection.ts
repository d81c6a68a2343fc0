/** The connection of an open browser window to the docs server. */
import type { State } from "../../src/serve/docs/state.js";

/** Delay before reconnecting after an answer that is not a stream; browsers do not reconnect by themselves then. */
const retryMs = 2000;

/**
 * Receives the state of the server now, after each change and after each reconnect. A hidden window disconnects, since a browser
 * opens at most six connections to a server, and reconnects when it is visible again.
 */
export function follow(onState: (state: State) => void): void {
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
    // The server of this script sends the events.
    line.addEventListener("state", ({ data }: MessageEvent<string>) => onState(JSON.parse(data) as State));
    line.addEventListener("error", () => {
      if (line.readyState !== EventSource.CLOSED) return;
      setTimeout(() => source === line && call(), retryMs);
    });
  };
  document.addEventListener("visibilitychange", call);
  call();
}
