/** The section of README.md about high throughput. */
import type { ServiceModel } from "../../model/types.js";
import { code as source, literal } from "../../print/code.js";
import { blocks, code, example } from "../../print/markdown.js";
import type { EntryGuide } from "../emitter.js";

export const highThroughputGuide = (range: string): EntryGuide => ({
  chapter: "sending",
  print: ({ service }, operation) => (operation === undefined ? undefined : section(service, range)),
});

function section({ packageName }: ServiceModel, range: string): string {
  const lines = source`import { createClient } from ${literal(packageName)};
import { createUndiciTransport } from ${literal(`${packageName}/undici`)};

const transport = createUndiciTransport({ connections: 64 });
const client = createClient({ ...options, transport });
// when nothing more is sent:
await transport.close();`;
  return blocks(
    "## Sending much",
    example(lines),
    `Over ${code("fetch")} most of a call's time goes into ${code("fetch")} itself. This transport keeps connections of its own, ` +
      `and needs the package ${code("undici")} (${code(range)}; from version 8 on that needs Node 22), which npm does not ` +
      `install by itself. Of one server it opens at most ${code("connections")} (128) at a time and closes each after ` +
      `${code("keepAliveTimeoutMs")} (4000) without a call; opening one may take ${code("connectTimeoutMs")} (5000). A ` +
      `${code("dispatcher")} of undici, such as a ${code("ProxyAgent")}, takes the place of all three.`,
  );
}
