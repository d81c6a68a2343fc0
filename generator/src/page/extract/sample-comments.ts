/** Owns which property of a sample a comment stands beside. */
import type { Sample } from "./samples.js";

/** The comments beside each property, by its name. */
export function commentsByName(samples: readonly Sample[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { read } of samples) {
    for (const [line, comment] of read.comments) {
      const name = read.names.get(line);
      if (name === undefined) continue;
      const own = found.get(name) ?? [];
      own.push(comment);
      found.set(name, own);
    }
  }
  return found;
}
