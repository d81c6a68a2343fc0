// First steps: sends the documented packets and three invalid ones to a mock server, and explains each answer.
//
// `npm start` generates the bindings and then runs this. It exits with 0 if every answer was the expected one, else with 1.
import { readdirSync, readFileSync } from "node:fs";
import { createClient, describeError, textElem, ValidationError } from "tim-bindings";
import { startMockServer } from "./start-mock-server.js";

const server = await startMockServer();
console.log(`A mock server listens on ${server.url}\n`);

// The mock server accepts any credentials; the real API needs those of your app.
const credentials = { sdkAppId: 1400000000, identifier: "administrator", userSig: "made-up-signature" };
const client = createClient({ ...credentials, baseUrl: server.url });

const folder = new URL("../spec/samples/sendMsg/", import.meta.url);
const documented = readdirSync(folder)
  .filter((name) => name.startsWith("request-"))
  .map((name) => ({ title: name, packet: JSON.parse(readFileSync(new URL(name, folder), "utf8")), code: 0 }));

const hello = [textElem({ Text: "hello" })];
const broken = [
  { title: "no recipient", packet: { MsgBody: hello }, code: 90003 },
  { title: "a body that is not an array", packet: { To_Account: "bob", MsgBody: hello[0] }, code: 90007 },
  { title: "kept for eight days", packet: { To_Account: "bob", MsgBody: hello, MsgLifeTime: 8 * 86_400 }, code: 90026 },
];

const packets = [...documented, ...broken];
let asExpected = 0;

for (const [index, { title, packet, code }] of packets.entries()) {
  console.log(`${index + 1}. ${title}`);
  const result = await client.sendMsg.safe(packet);
  const codes = result.ok ? showValue(result.value) : await showError(result.error, packet);
  if (codes.every((found) => found === code)) asExpected++;
}

await server.stop();
console.log(`${asExpected} of ${packets.length} answers were as expected.`);
process.exitCode = asExpected === packets.length ? 0 : 1;

function showValue({ MsgKey, MsgTime }) {
  console.log(`   Accepted. MsgKey: ${MsgKey}, MsgTime: ${MsgTime}.\n`);
  return [0];
}

/** The client predicts the server's error code; the server must answer with the same code. */
async function showError(error, packet) {
  const named = error instanceof ValidationError ? error.violations[0].codes[0] : error.code;
  const answered = await askServer(packet);
  const row = describeError(named);
  console.log(`   ${error.name}, ${error.outcome}: ${error.message}`);
  console.log(`   ${named} ${row?.name}: ${row?.description} ${row?.action}`);
  console.log(`   Without the client's check, the server returns ${answered}.\n`);
  return [named, answered];
}

/** Sends a packet without validation, as a program without the bindings would. */
async function askServer(packet) {
  const { sdkAppId, identifier, userSig } = credentials;
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&random=1&contenttype=json`;
  const body = JSON.stringify({ MsgRandom: 1, ...packet });
  const response = await fetch(`${server.url}/v4/openim/sendmsg?${query}`, { method: "POST", body });
  return (await response.json()).ErrorCode;
}
