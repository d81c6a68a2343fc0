/** The section of README.md about signatures. */
import type { ServiceModel } from "../../model/types.js";
import { code as source, literal } from "../../print/code.js";
import { blocks, code, example } from "../../print/markdown.js";
import type { EntryGuide } from "../emitter.js";

export const userSigGuide: EntryGuide = {
  chapter: "sending",
  print: ({ service }) => userSigSection(service),
};

function userSigSection({ packageName }: ServiceModel): string {
  const lines = source`import { createUserSig, inspectUserSig, userSigProvider } from ${literal(`${packageName}/usersig`)};

const userSig = userSigProvider({ sdkAppId, secretKey, userId: identifier }); // an option of \`createClient\`
const oneForBob = await createUserSig({ sdkAppId, secretKey, userId: "bob", expiresInSeconds: 86400 });
const { valid, problems, contents } = await inspectUserSig(oneForBob, secretKey, { sdkAppId, userId: "bob" });`;
  return blocks(
    "## Signing",
    example(lines),
    `A signature is good for ${code("expiresInSeconds")}: 15552000, which is 180 days, unless set otherwise. ` +
      `${code("userSigProvider")} keeps one, and makes the next a tenth of that time before the end, at most a day ` +
      `(${code("renewEarlySeconds")}). ${code("inspectUserSig")} says in words what is wrong with one: malformed, made with ` +
      `another key or changed, for another app, for another user, expired; without the secret key it only reads. ` +
      `${code("now")} is in milliseconds, as ${code("Date.now()")} is.`,
    `A client that is given ${code("secretKey")} instead of ${code("userSig")} does all this by itself, and signs again once when ` +
      "the server refuses a signature.",
    "The secret key belongs on a server: whoever has it can speak for every user of the app.",
  );
}
