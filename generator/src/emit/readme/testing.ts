/** The entry for tests of those who send, and what it needs. */
import type { OperationModel, ServiceModel } from "../../model/types.js";
import { peerEntries } from "../peer-entries.js";
import { literal, literalKey } from "../../print/text.js";
import { blocks, code, example } from "../../print/markdown.js";

const range = peerEntries.find(({ name }) => name === "msw")?.peer.range ?? "";

export const testingRow: readonly [string, string] = [
  "`./msw`",
  `${code("createHandlers")}, for tests without a server; needs ${code("msw")} ${code(range)}`,
];

/** The section of the entry, in an example made of one operation. */
export function testing({ packageName }: ServiceModel, { name, errorCodes }: OperationModel): string {
  const [forced = 1] = errorCodes;
  const lines = [
    'import { setupServer } from "msw/node";',
    `import { createHandlers } from ${literal(`${packageName}/msw`)};\n`,
    "const server = setupServer(...createHandlers());",
    "server.listen();",
    "// for one test: a failure, whatever is sent",
    `server.use(...createHandlers({ answer: { ${literalKey(name)}: ${literal(forced)} } }));`,
  ].join("\n");
  return blocks(
    "## Testing",
    example(lines),
    "The handlers answer at every documented host as the documentation says: a good request with success, a broken one with its " +
      `code. ${code("baseUrl")} names another place, ${code("answer")} may be a function of operation and body, and ` +
      `${code("delayMs")} makes each answer late.`,
  );
}
