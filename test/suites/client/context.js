/** What a case works with: the package under test, the fault server, and a client of the one at the other. */
import { AssertionFailure, expectTrue } from "./assert.js";

/** Unlike any text that an error may hold by itself; one of its characters is encoded in a URL. */
export const signature = "eJw1jk0LgjAcxr-Signature+secret";

export const packet = {
  To_Account: "bob",
  MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }],
};

/** How long the server may take to notice that a connection has been closed. */
const closingMs = 5_000;

/** @param setting the modules of the package, the addresses of the fault server, and the name of the platform. */
export function createContext({ client, errors, usersig, addresses, platform }) {
  return {
    client,
    errors,
    usersig,
    platform,
    refusedUrl: addresses.refusedUrl,
    resettingUrl: addresses.resettingUrl,
    /** A run of a scenario: behaviours of the fault server, in the order of requests. */
    scenario: (...behaviours) => startRun(addresses, behaviours),
    createClient: (baseUrl, options = {}) =>
      client.createClient({
        sdkAppId: 1400000000,
        identifier: "administrator",
        ...("secretKey" in options ? {} : { userSig: signature }),
        baseUrl,
        timeoutMs: 20_000,
        ...options,
      }),
    /** The error that a call ends with; it says nothing of the signature. */
    async failureOf(caller, callOptions) {
      const result = await caller.sendMsg.safe(packet, callOptions);
      if (result.ok)
        throw new AssertionFailure(`expected a failure, but the call gave ${JSON.stringify(result.value)}`);
      expectNoSecret(result.error, [signature]);
      expectTrue(result.error instanceof errors.ClientError, `a ClientError, but found ${String(result.error)}`);
      return result.error;
    },
  };
}

let runs = 0;

function startRun({ urls, controlUrl }, behaviours) {
  const id = `run-${crypto.randomUUID()}`;
  const read = async (what, run = id) => (await fetch(`${controlUrl}/${what}/${run}`)).json();
  const url = urls[runs % urls.length];
  runs += 1;
  return {
    baseUrl: `${url}/${behaviours.join(",")}/${id}`,
    /** What the server saw: `count`, `requests`, `open` connections, bytes `written`. */
    seen: () => read("seen"),
    /** The same without the requests, for when there are thousands. */
    summary: () => read("summary"),
    /** What arrived where a redirect leads. */
    seenElsewhere: () => read("seen", `${id}-elsewhere`),
    /** Waits until so many requests have come. */
    arrived: (count) => waitFor(async () => (await read("summary")).count >= count, `${count} requests at the server`),
    /** Waits until no connection is open that a request has come over. */
    closed: () => waitFor(async () => (await read("summary")).open === 0, "no open connection at the server"),
  };
}

/** Asks rarely enough to leave a browser's six connections to the calls themselves. */
async function waitFor(claim, what) {
  const start = performance.now();
  // A runtime's clock may stop while nothing arrives, so the questions are counted too.
  for (let asked = 0; asked * 25 < closingMs && performance.now() - start < closingMs; asked += 1) {
    if (await claim()) return;
    await delay(25);
  }
  throw new AssertionFailure(`expected ${what} within ${closingMs} ms`);
}

export function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Neither as it is printed nor in any property, its causes included. */
export function expectNoSecret(value, secrets) {
  for (const text of textsOf(value)) {
    for (const secret of [...secrets, ...secrets.map(encodeURIComponent), "usersig="]) {
      expectTrue(!text.includes(secret), `no secret, but found one in ${text}`);
    }
  }
}

function textsOf(value, depth = 0) {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > 8) return [];
  const names = Object.getOwnPropertyNames(value);
  return [String(value), ...names.flatMap((name) => textsOf(value[name], depth + 1))];
}
