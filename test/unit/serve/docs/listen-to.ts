/** Listens to what the docs server sends to open pages, without a browser. */
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { State } from "../../../../generator/src/serve/docs/state.js";

export interface Listener {
  /** The next state that was not taken yet; waits for it. Fails where the stream ends instead. */
  next(): Promise<State>;
  /** Takes states until one is as wanted, and gives that. */
  until(isWanted: (state: State) => boolean): Promise<State>;
  hangUp(): void;
}

export async function listenTo(url: string): Promise<Listener> {
  const asked = request(new URL("events", url), { agent: false }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const states = read(response);
  const next = async (): Promise<State> => {
    const { done, value } = await states.next();
    if (done === true) throw new Error("The stream of events has ended.");
    return value;
  };
  return {
    next,
    async until(isWanted) {
      for (;;) {
        const state = await next();
        if (isWanted(state)) return state;
      }
    },
    hangUp: () => void asked.destroy(),
  };
}

async function* read(response: IncomingMessage): AsyncGenerator<State, void> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += String(chunk);
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const data = /^event: state\ndata: ([^\n]*)$/.exec(event)?.[1];
      // The server under test sends it.
      if (data !== undefined) yield JSON.parse(data) as State;
    }
  }
}
