/** The start of a server, with a message for the user if the port is not available. */
import { codeOf, systemReason } from "../output/system-error.js";
import { UsageError } from "./usage-error.js";

/** Starts a server and returns its URL. Throws a `UsageError` if it cannot listen. */
export async function startServer(
  name: string,
  port: number,
  listen: (port: number) => Promise<string>,
): Promise<string> {
  try {
    return await listen(port);
  } catch (error) {
    const why = codeOf(error) === "EADDRINUSE" ? "another program uses it" : systemReason(error);
    throw new UsageError(
      `The ${name} cannot listen on port ${port}: ${why}. Choose another with --port, or 0 for a free one.`,
    );
  }
}
