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
// When you are done sending:
await transport.close();`;
  return blocks(
    "## High throughput",
    example(lines),
    `With ${code("fetch")}, most of the time of a call is spent in ${code("fetch")} itself. This transport manages its own ` +
      `connections. It needs the package ${code("undici")} (${code(range)}; version 8 and later need Node 22), which you install ` +
      `yourself. It opens at most ${code("connections")} (128) connections to a server and closes each after ` +
      `${code("keepAliveTimeoutMs")} (4000) without a call; opening one may take ${code("connectTimeoutMs")} (5000). A ` +
      `${code("dispatcher")} of undici, such as a ${code("ProxyAgent")}, replaces all three options.`,
  );
}
