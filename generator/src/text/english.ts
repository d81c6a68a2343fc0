/** English counts, rates, articles and lists. */

/** `1 call`, `2 calls`. Pass `plural` for nouns without a regular plural. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a string`, `an integer`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.slice(-1).join("")}`;
}

/** `200 calls per second`, `1 call per 2 seconds`. */
export function formatRate({ calls, seconds }: { readonly calls: number; readonly seconds: number }): string {
  return `${counted(calls, "call")} per ${seconds === 1 ? "second" : `${seconds} seconds`}`;
}
