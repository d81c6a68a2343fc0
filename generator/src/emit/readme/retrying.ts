/** What a client does about failures by itself: retries, time limits and the rate, with the options that change them. */
import type { ApiModel } from "../../model/types.js";
import { blocks, code, table } from "../../print/markdown.js";

/** The section about the calls of a client. */
export function retrying(model: ApiModel): string {
  return blocks(
    "## Retries, time and rate",
    `Every attempt of a call sends the same bytes. Pauses grow from half a second to eight, drawn at random from the whole ` +
      `range, and are never shorter than ${code("Retry-After")} asks, up to ${code("maxRetryAfterMs")}; one that would end after the ` +
      `deadline ends the call at once, and so does a turn under the rate limit that would come after it. The error says so.`,
    table(
      ["A failed attempt", "What became of the request", "Tried again"],
      [
        ["refused with a code", code("rejected"), "as the column Retry of the codes says"],
        ["refused with a code that is not documented", code("rejected"), "no"],
        ["HTTP 429, or 503 with `Retry-After`", code("rejected"), "yes"],
        ["no connection, no such host", code("not-sent"), "yes"],
        [
          "no answer, a cut-off one, 502, HTML, a redirect",
          code("unknown"),
          `no, unless ${code("retryUnknown")} is set${deduplicationWords(model)}`,
        ],
      ],
    ),
    `What became of the request is the worst of all attempts: after a lost answer it stays ${code("unknown")}. Each error has ` +
      `its ${code("attempts")}: when, how long, and what came of it.`,
    table(["Option", "Default", "Meaning"], optionRows),
    `${code("timeoutMs")}, ${code("deadlineMs")} and ${code("retry")} may also be given to one call, beside its ${code("signal")}. ` +
      `${code("createRateLimiter")} makes a limiter that several clients can share; a limiter of your own has a method ` +
      `${code("acquire")}. Hooks and logger hear of no signature, no URL and no packet.`,
  );
}

const optionRows: readonly (readonly [string, string, string])[] = [
  [code("timeoutMs"), "10000", "time limit of one attempt"],
  [code("deadlineMs"), "30000", "time limit of a call: all attempts, and the waiting before and between them"],
  [code("retry"), code("{ attempts: 3, retryUnknown: false }"), "how often a call is tried; `false` for once"],
  [code("limiter"), "the documented rate", "keeps calls below a rate, first come, first served; `false` for none"],
  [
    code("maxRetryAfterMs"),
    "60000",
    "the longest pause that a server can ask for; a longer one is capped, and error and logger say so",
  ],
  [code("transport"), code("fetch"), "sends a request"],
  ["`onRequest`, `onResponse`, `onRetry`, `logger`", "none", "are told what the client does"],
];

/** The operations for which the documentation says more. */
function deduplicationWords({ operations }: ApiModel): string {
  return operations
    .flatMap(({ name, deduplication }) =>
      deduplication === undefined
        ? []
        : [`; of ${code(name)} within ${deduplication.seconds} s, in which the server removes duplicates`],
    )
    .join("");
}
