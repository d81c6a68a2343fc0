/** How the credentials of an authentication scheme are made, where the package can make them. */
import type { AuthScheme, ServiceModel } from "../../model/types.js";
import { authEntries } from "../auth-entries.js";
import { literal } from "../../print/text.js";
import { blocks, code, example } from "../../print/markdown.js";

/** The row of the scheme's entry in the table of entries. */
export function signingRow({ auth }: ServiceModel): readonly (readonly [string, string])[] {
  const entry = authEntries[auth.scheme];
  if (entry === undefined) return [];
  const names = entry.modules.flatMap(({ values }) => values).map((name) => code(name));
  return [[code(`./${entry.name}`), `${names.slice(0, -1).join(", ")} and ${names.slice(-1).join("")}`]];
}

/** The section of the scheme, if it has one. */
export function signing(service: ServiceModel): string | undefined {
  return sections[service.auth.scheme]?.(service);
}

const sections: { readonly [Scheme in AuthScheme]?: (service: ServiceModel) => string } = {
  "user-sig": userSigSection,
};

function userSigSection({ packageName }: ServiceModel): string {
  const lines = [
    `import { createUserSig, inspectUserSig, userSigProvider } from ${literal(`${packageName}/usersig`)};\n`,
    "const userSig = userSigProvider({ sdkAppId, secretKey, userId: identifier }); // an option of `createClient`",
    'const oneForBob = await createUserSig({ sdkAppId, secretKey, userId: "bob", expiresInSeconds: 86400 });',
    'const { valid, problems, contents } = await inspectUserSig(oneForBob, secretKey, { sdkAppId, userId: "bob" });',
  ].join("\n");
  return blocks(
    "## Signing",
    example(lines),
    `A signature is good for ${code("expiresInSeconds")}: 15552000, which is 180 days, unless told otherwise. ` +
      `${code("userSigProvider")} keeps one, and makes the next a tenth of that time before the end, at most a day ` +
      `(${code("renewEarlySeconds")}). ${code("inspectUserSig")} says in words what is wrong with one: malformed, made with ` +
      `another key or changed, for another app, for another user, expired; without the secret key it only reads. ` +
      `${code("now")} is in milliseconds, as ${code("Date.now()")} is.`,
    `A client that is given ${code("secretKey")} instead of ${code("userSig")} does all this by itself, and signs anew once when ` +
      "the server refuses a signature.",
    "The secret key belongs on a server: whoever has it can speak for every user of the app.",
  );
}
