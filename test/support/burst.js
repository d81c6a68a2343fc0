/** A burst of calls against a server in another process, which notes when each arrived. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createClient, createRateLimiter } from "tim-bindings/client";
import { operations } from "tim-bindings/operations";
import { createUndiciTransport } from "tim-bindings/undici";

const { rateLimit } = operations.sendMsg;
const packet = { To_Account: "bob", MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }] };
const who = { sdkAppId: 1400000000, identifier: "administrator", userSig: "signature" };

export async function measureBurst(burst) {
  const children = [];
  const transport = burst.transport === "undici" ? createUndiciTransport() : undefined;
  try {
    return await measure(burst, children, transport);
  } finally {
    await transport?.close();
    for (const child of children) child.disconnect();
    await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
  }
}

async function measure({ calls, clients = 1, delayMs = 0, jitterMs }, children, transport) {
  const server = start("arrivals-server.js", { delayMs }, children);
  let { port } = await message(server);
  if (jitterMs !== undefined) ({ port } = await message(start("jitter-proxy.js", { port, jitterMs }, children)));
  const limiter = clients === 1 ? undefined : createRateLimiter(rateLimit);
  const senders = Array.from({ length: clients }, () =>
    createClient({ ...who, baseUrl: `http://127.0.0.1:${port}`, transport, limiter }),
  );
  const sent = Array.from({ length: calls }, (_, index) => senders[index % clients].sendMsg.safe(packet));
  const results = await Promise.all(sent);
  const answer = message(server);
  server.send("arrivals");
  const arrivals = (await answer).arrivals.toSorted((left, right) => left - right);
  const minMs = (Math.ceil(calls / rateLimit.calls) - 1) * rateLimit.seconds * 1000;
  return {
    failures: results.filter(({ ok }) => !ok).map(({ error }) => error.message),
    arrived: arrivals.length,
    maxInSecond: maxInSecond(arrivals),
    ratio: (arrivals.at(-1) - arrivals[0]) / minMs,
  };
}

function start(script, settings, children) {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(settings)]);
  children.push(child);
  return child;
}

async function message(child) {
  const [received] = await once(child, "message");
  return received;
}

export function maxInSecond(times) {
  let first = 0;
  const counts = times.map((time, index) => {
    while (time - times[first] >= 1_000) first += 1;
    return index - first + 1;
  });
  return Math.max(...counts);
}
