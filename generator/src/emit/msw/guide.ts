/** The section of README.md about tests of programs that send. */
import type { OperationModel, ServiceModel } from "../../model/types.js";
import { code as source, literal, literalKey } from "../../print/code.js";
import { blocks, code, example } from "../../print/markdown.js";
import type { EntryGuide } from "../emitter.js";

export const testingGuide: EntryGuide = {
  chapter: "testing",
  print: ({ service }, operation) => (operation === undefined ? undefined : section(service, operation)),
};

/** The example is made of one operation. */
function section({ packageName }: ServiceModel, { name, errorCodes }: OperationModel): string {
  const [forced = 1] = errorCodes;
  const lines = source`import { setupServer } from "msw/node";
import { createHandlers } from ${literal(`${packageName}/msw`)};

const server = setupServer(...createHandlers());
server.listen();
// In one test: fail every request.
server.use(...createHandlers({ answer: { ${literalKey(name)}: ${forced} } }));`;
  return blocks(
    "## Testing",
    example(lines),
    "The handlers answer at every documented host as the documentation says: a valid request succeeds, an invalid one gets its " +
      `error code. ${code("baseUrl")} sets another address, ${code("answer")} can also be a function of the operation and the ` +
      `body, and ${code("delayMs")} delays each answer.`,
  );
}
