/** The command `mock`: runs the mock server until interrupted. */
import { createMockServer, type Exchange } from "../../../serve/mock/server.js";
import type { OptionsOf } from "../../command-table.js";
import { openPackage } from "../../generated-package.js";
import { printable } from "../../../text/printable.js";
import { startServer } from "../../start-server.js";
import type { Terminal } from "../../terminal.js";

export async function run(terminal: Terminal, _args: readonly string[], options: OptionsOf<"mock">): Promise<number> {
  const { mocking } = await (await openPackage(terminal, options)).load("mocking.js");
  const server = createMockServer(mocking, { onExchange: (exchange) => terminal.remark(formatExchange(exchange)) });
  const interrupted = terminal.interrupted();
  const url = await startServer("mock server", options.port, (port) => server.listen(port));
  await terminal.print(options.format === "json" ? `${JSON.stringify({ url })}\n` : `Listening on ${url}\n`);
  await interrupted;
  await server.close();
  return 0;
}

/** One line of the log, without the URL's parameters: one of them may be a signature. */
function formatExchange({ method, path, status, code, message }: Exchange): string {
  const answer = message === "" ? "OK" : `${code ?? `HTTP ${status}`} ${message}`;
  return printable(`${method} ${path.slice(0, maxPathCharacters)} -> ${answer}`);
}

const maxPathCharacters = 200;
