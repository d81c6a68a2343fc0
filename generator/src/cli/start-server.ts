/** Owns what a user is told when a server cannot have its port. */
import { codeOf, systemReason } from "../output/system-error.js";
import { UsageError } from "./usage-error.js";

/** Starts a server and gives its URL; a sentence for the user where that fails. */
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
      `The ${name} cannot listen on port ${port}: ${why}. Name another with --port, or 0 for a free one.`,
    );
  }
}
