/** What the fault server saw, run by run: the requests, when they came, and which connections are still open. */

/** One run is one use of a scenario by one case; nothing is shared between runs. */
export function createJournal() {
  const runs = new Map();

  const runOf = (id) => {
    let run = runs.get(id);
    if (run === undefined) runs.set(id, (run = { requests: [], sockets: new Set(), written: 0 }));
    return run;
  };

  return {
    /** Notes a request; gives which one of its run it is, from 0. */
    note(id, request, body) {
      const { requests, sockets } = runOf(id);
      const { socket } = request;
      if (!socket.destroyed && !sockets.has(socket)) {
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
      }
      const url = new URL(request.url, "http://server");
      const position = url.pathname.indexOf("/", url.pathname.indexOf(id));
      requests.push({
        method: request.method,
        path: position < 0 ? "/" : url.pathname.slice(position),
        parameters: Object.fromEntries(url.searchParams),
        contentType: request.headers["content-type"],
        body,
        at: performance.now(),
      });
      return requests.length - 1;
    },
    addWritten(id, bytes) {
      runOf(id).written += bytes;
    },
    read(id) {
      const { requests, sockets, written } = runOf(id);
      return { count: requests.length, requests, open: sockets.size, written };
    },
    /** Of 10,000 requests nobody needs the bodies, and sending them would take longer than the calls. */
    summary(id) {
      const { requests, sockets, written } = runOf(id);
      const distinct = (of) => new Set(requests.map(of)).size;
      return {
        count: requests.length,
        open: sockets.size,
        written,
        distinctBodies: distinct(({ body }) => body),
        distinctRandoms: distinct(({ parameters }) => parameters.random),
      };
    },
  };
}
