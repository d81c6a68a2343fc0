// The sender: sends one message and handles every way in which it can fail.
//
// Credentials come from the environment: TIM_SDK_APP_ID, TIM_IDENTIFIER, TIM_USER_SIG. To try it without an account, start
// `npx tim-bindgen mock --port 8080` and set TIM_BASE_URL=http://127.0.0.1:8080; the mock server takes any credentials.
import { createClient, textElem } from "tim-bindings";

const { TIM_SDK_APP_ID, TIM_IDENTIFIER, TIM_USER_SIG, TIM_BASE_URL } = process.env;
if (!TIM_SDK_APP_ID || !TIM_IDENTIFIER || !TIM_USER_SIG) {
  console.error("Set TIM_SDK_APP_ID, TIM_IDENTIFIER and TIM_USER_SIG first.");
  process.exit(2);
}

const client = createClient({
  sdkAppId: Number(TIM_SDK_APP_ID),
  identifier: TIM_IDENTIFIER,
  userSig: TIM_USER_SIG,
  baseUrl: TIM_BASE_URL,
});

const result = await client.sendMsg.safe({ To_Account: "bob", MsgBody: [textElem({ Text: "hello" })] });

if (result.ok) {
  console.log(`Sent: ${result.value.MsgKey}`);
} else {
  const advice = {
    "not-sent": "Nothing was sent. Correct the request and send it again.",
    rejected: "The server rejected it, so it was not delivered.",
    unknown: "It may have been delivered. Sending it again may deliver it twice.",
  };
  console.log(`${result.error.name}: ${result.error.message}\n${advice[result.error.outcome]}`);
  for (const { startedAt, durationMs, result: ended } of result.error.attempts)
    console.log(`  ${new Date(startedAt).toISOString()}, ${durationMs} ms: ${ended}`);
  process.exitCode = 1;
}
