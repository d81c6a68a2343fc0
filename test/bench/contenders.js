/** Everything that the bench sends with: each makes the same call and reads the same answer, as its documentation shows it. */
import { readFileSync } from "node:fs";
import { Agent as HttpAgent } from "node:http";
import { createClient as createHeyApiClient, createConfig } from "@hey-api/client-fetch";
import axios from "axios";
import { got } from "got";
import ky from "ky";
import createOpenapiFetchClient from "openapi-fetch";
import { createClient } from "tim-bindings";
import { createUndiciTransport } from "tim-bindings/undici";
import { Agent, request } from "undici";

const path = "/v4/openim/sendmsg";
const packet = JSON.parse(readFileSync(new URL("packet.json", import.meta.url), "utf8"));
const [sdkAppId, identifier] = [1400000000, "administrator"];
// As long as a real one.
const userSig = "eJw1jk0LgjAcxr*".padEnd(180, "0123456789abcdefghijklmnopqrstuvwxyz");
const query = { sdkappid: sdkAppId, identifier, usersig: userSig, random: 99999999, contenttype: "json" };
const mostConnections = 64;

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => Promise<unknown>} call sends one message; rejects unless the answer is a success
 */

/** The client of this project; checks are on, and the limiter, which would hold it to the documented rate, is off. */
export function bindings(origin, transport) {
  const client = createClient({ sdkAppId, identifier, userSig, baseUrl: origin, limiter: false, transport });
  return () => client.sendMsg(packet);
}

/** @param {string} origin @returns {{ contenders: readonly Contender[], close: () => Promise<void> }} */
export function contendersFor(origin) {
  const url = `${origin}${path}?${new URLSearchParams(query)}`;
  const agent = new Agent({ connections: mostConnections });
  const transport = createUndiciTransport({ connections: mostConnections });
  const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: mostConnections });
  const contenders = [
    { name: "bare fetch", call: overFetch(url) },
    { name: "client.sendMsg", call: bindings(origin) },
    { name: "openapi-fetch", call: overOpenapiFetch(origin) },
    { name: "hey-api", call: overHeyApi(origin) },
    { name: "ky", call: () => ky.post(url, { json: packet }).json() },
    { name: "got", call: () => got.post(url, { json: packet, agent: { http: httpAgent } }).json() },
    { name: "axios", call: async () => (await axios.post(url, packet, { adapter: "http", httpAgent })).data },
    { name: "bare undici.request", call: overUndici(url, agent) },
    { name: "client.sendMsg over undici", call: bindings(origin, transport) },
  ];
  const close = async () => {
    httpAgent.destroy();
    await Promise.all([agent.close(), transport.close()]);
  };
  return { contenders: contenders.map(({ name, call }) => ({ name, call: checked(name, call) })), close };
}

/** No contender may win by not reading its answer. */
function checked(name, call) {
  return async () => {
    const answer = await call();
    if (answer.ErrorCode !== 0) throw new Error(`${name} got ${JSON.stringify(answer)}`);
  };
}

const headers = { "content-type": "application/json" };

function overFetch(url) {
  return async () => (await fetch(url, { method: "POST", headers, body: JSON.stringify(packet) })).json();
}

function overUndici(url, dispatcher) {
  return async () => {
    const { body } = await request(url, { dispatcher, method: "POST", headers, body: JSON.stringify(packet) });
    return body.json();
  };
}

function overOpenapiFetch(baseUrl) {
  const client = createOpenapiFetchClient({ baseUrl });
  return async () => (await client.POST(path, { params: { query }, body: packet })).data;
}

/** The runtime that its generated functions call, called as they call it. */
function overHeyApi(baseUrl) {
  const client = createHeyApiClient(createConfig({ baseUrl }));
  return async () => (await client.post({ url: path, query, headers, body: packet })).data;
}
