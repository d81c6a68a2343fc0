/** What goes out when all is well: the body, the URL, and a signature of the client's own making. */
import { success } from "../answers.js";
import { expectEqual, expectMatch, expectTrue } from "../assert.js";
import { packet, signature } from "../context.js";

const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

export const goodPathCases = [
  {
    name: "a request goes out as documented",
    async run({ createClient, scenario }) {
      const run = scenario("ok");
      const drawn = [7, 4294967295];
      const client = createClient(`${run.baseUrl}/`, { randomUint32: () => drawn.shift() ?? 0 });
      expectEqual(await client.sendMsg(packet), success, "the result");
      const { count, requests } = await run.seen();
      expectEqual(count, 1, "requests at the server");
      expectMatch(
        requests[0],
        {
          method: "POST",
          path: "/v4/openim/sendmsg",
          contentType: "application/json",
          body: JSON.stringify({ ...packet, MsgRandom: 7 }),
          parameters: {
            sdkappid: "1400000000",
            identifier: "administrator",
            usersig: signature,
            random: "4294967295",
            contenttype: "json",
          },
        },
        "the request",
      );
    },
  },
  {
    name: "text of every script arrives byte for byte",
    async run({ createClient, scenario }) {
      const run = scenario("ok");
      const Text = '中文 \u{1f600} \u00e9\u0000\u2028"\\';
      const request = { ...packet, MsgRandom: 1, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text } }] };
      await createClient(run.baseUrl).sendMsg(request);
      expectEqual((await run.seen()).requests[0].body, JSON.stringify(request), "the body");
    },
  },
  {
    name: "MsgRandom is drawn once a call and the same in every attempt",
    async run({ createClient, scenario }) {
      const run = scenario("code~20004", "code~20004", "ok");
      const client = createClient(run.baseUrl);
      await client.sendMsg(packet);
      await client.sendMsg(packet);
      const { requests } = await run.seen();
      const bodies = requests.map(({ body }) => body);
      expectEqual(bodies.length, 4, "requests at the server");
      expectEqual(bodies.slice(1, 3), [bodies[0], bodies[0]], "the bodies of the further attempts");
      expectTrue(bodies[3] !== bodies[0], "another MsgRandom in another call");
      const { MsgRandom } = JSON.parse(bodies[0]);
      expectTrue(MsgRandom >>> 0 === MsgRandom, "an unsigned 32-bit MsgRandom");
    },
  },
  {
    name: "a wrong request is not sent",
    async run({ createClient, scenario, errors }) {
      const run = scenario("ok");
      const result = await createClient(run.baseUrl).sendMsg.safe({ ...packet, To_Account: 5 });
      expectTrue(result.error instanceof errors.ValidationError, "a ValidationError");
      expectMatch(result.error, { name: "ValidationError", outcome: "not-sent" }, "the error");
      expectEqual(result.error.violations[0].codes, [90003], "the codes");
      expectEqual((await run.seen()).count, 0, "requests at the server");
    },
  },
  {
    name: "a signature made from the secret key is good",
    async run({ createClient, scenario, usersig }) {
      const run = scenario("ok");
      await createClient(run.baseUrl, { secretKey }).sendMsg(packet);
      const { usersig: sent } = (await run.seen()).requests[0].parameters;
      const expected = { sdkAppId: 1400000000, userId: "administrator" };
      const inspection = await usersig.inspectUserSig(sent, secretKey, expected);
      expectMatch(inspection, { valid: true, signature: "good" }, "the signature");
    },
  },
  {
    name: "a refused signature is replaced by a new one",
    async run({ createClient, scenario, usersig }) {
      const run = scenario("code~70001", "ok");
      const client = createClient(run.baseUrl, { secretKey });
      expectEqual(await client.sendMsg(packet), success, "the result");
      const { count, requests } = await run.seen();
      expectEqual(count, 2, "requests at the server");
      expectEqual(requests[1].body, requests[0].body, "the body of the second attempt");
      const inspection = await usersig.inspectUserSig(requests[1].parameters.usersig, secretKey);
      expectMatch(inspection, { valid: true, signature: "good" }, "the second signature");
    },
  },
];
