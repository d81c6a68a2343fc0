/** The command `docs`: serves the reference of a spec and updates it until interrupted. */
import { createDocsServer } from "../../../serve/docs/server.js";
import type { OptionsOf } from "../../command-table.js";
import { DocsBuilds, type MakeReference } from "./docs-builds.js";
import { openBrowser } from "./open-browser.js";
import { readSpec } from "../../input/read-spec.js";
import { startServer } from "../../start-server.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";
import { watch } from "../../watch.js";

export async function run(terminal: Terminal, _args: readonly string[], options: OptionsOf<"docs">): Promise<number> {
  if (options.spec === "") throw new UsageError("--spec must not be empty.");
  const { folder } = readSpec(terminal.workingDirectory, options.spec);
  const server = createDocsServer();
  const url = await startServer("docs server", options.port, (port) => server.listen(port));
  await terminal.print(options.format === "json" ? `${JSON.stringify({ url })}\n` : `The reference is at ${url}\n`);
  if (options.open) void openBrowser(terminal, url);
  const builds = new DocsBuilds(terminal, options, makeReference);
  await watch(
    terminal,
    { folder },
    {
      run: async () => server.show(await builds.next()),
      failed: (error) => server.show(builds.failed(error)),
    },
  );
  await server.close();
  return 0;
}

/** Loaded late, so that the URL is printed first. */
const makeReference: MakeReference = async (files) => {
  const [{ generate }, { docsEmitters }] = await Promise.all([
    import("../../../generate.js"),
    import("../../../emit/registry.js"),
  ]);
  return generate(files, { enumStyle: "object" }, docsEmitters);
};
