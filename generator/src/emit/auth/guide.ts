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
    `A signature is valid for ${code("expiresInSeconds")}; the default is 15552000 (180 days). ${code("userSigProvider")} ` +
      `caches one signature and replaces it before it expires: when a tenth of its lifetime is left, or one day, whichever ` +
      `is shorter (${code("renewEarlySeconds")}). ${code("inspectUserSig")} explains what is wrong with a signature: it is ` +
      `malformed, was changed or made with another key, belongs to another app or user, or has expired. Without the secret ` +
      `key it decodes the signature but cannot verify it. ${code("now")} is in milliseconds, like ${code("Date.now()")}.`,
    `If you pass ${code("secretKey")} to the client instead of ${code("userSig")}, the client does all of this itself. When the ` +
      "server rejects a signature, the client signs again and retries once.",
    "Keep the secret key on a server: anyone who has it can act as any user of the app.",
  );
}
