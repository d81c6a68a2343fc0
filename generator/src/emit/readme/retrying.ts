/** The section of README.md about retries, timeouts and rate limits, with the options that change them. */
import type { ApiModel } from "../../model/types.js";
import { blocks, code, table } from "../../print/markdown.js";

/** The section about the calls of a client. */
export function retrying(model: ApiModel): string {
  return blocks(
    "## Retries, timeouts and rate limits",
    `Every attempt of a call sends the same bytes. The pause before a retry is drawn at random; its upper bound grows from half a ` +
      `second to eight. The pause is never shorter than ${code("Retry-After")}, up to ${code("maxRetryAfterMs")}. If a pause or the wait ` +
      "for the rate limit would end after the deadline, the call fails at once, and the error says so.",
    table(
      ["Failed attempt", "Outcome", "Retried"],
      [
        ["rejected with a code", code("rejected"), "as the Retry column of the codes says"],
        ["rejected with an undocumented code", code("rejected"), "no"],
        ["HTTP 429, or 503 with `Retry-After`", code("rejected"), "yes"],
        ["no connection, unknown host", code("not-sent"), "yes"],
        [
          "no answer, an incomplete answer, 502, HTML, a redirect",
          code("unknown"),
          `no, unless ${code("retryUnknown")} is set${describeDeduplication(model)}`,
        ],
      ],
    ),
    `A request that may have arrived is not sent again unless you set ${code("retryUnknown")} or the server removes duplicates. The outcome of a call is the worst ` +
      `of its attempts: once an answer is lost, it stays ${code("unknown")}. Each error lists its ${code("attempts")}: when each ` +
      "one started, how long it took, and its result.",
    table(["Option", "Default", "Meaning"], optionRows),
    `${code("timeoutMs")}, ${code("deadlineMs")} and ${code("retry")} can also be set for one call, next to its ` +
      `${code("signal")}. ${code("createRateLimiter")} makes a limiter that several clients can share; a limiter of your own needs ` +
      `a method ${code("acquire")}. Hooks and the logger never receive signatures, URLs or packets.`,
  );
}

const optionRows: readonly (readonly [string, string, string])[] = [
  [code("timeoutMs"), "10000", "time limit of one attempt"],
  [code("deadlineMs"), "30000", "time limit of a call, including all attempts, and the waits before and between them"],
  [code("retry"), code("{ attempts: 3, retryUnknown: false }"), "maximum number of attempts; `false` disables retries"],
  [code("limiter"), "the documented rate", "keeps calls below a rate, first come, first served; `false` disables it"],
  [
    code("maxRetryAfterMs"),
    "60000",
    "the longest pause that a server can ask for; a longer one is capped, and the error and the log say so",
  ],
  [code("transport"), code("fetch"), "sends a request"],
  ["`onRequest`, `onResponse`, `onRetry`, `logger`", "none", "called when the client sends, receives or retries"],
];

/** The operations for which the documentation says more. */
function describeDeduplication({ operations }: ApiModel): string {
  return operations
    .flatMap(({ name, deduplication }) =>
      deduplication === undefined
        ? []
        : [`; ${code(name)} is retried within ${deduplication.seconds} s, while the server removes duplicates`],
    )
    .join("");
}
