/** The comments next to the properties of samples. */
import type { Sample } from "./samples.js";

/** The comments by property name. */
export function commentsByName(samples: readonly Sample[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { read } of samples) {
    for (const [line, comment] of read.comments) {
      const name = read.names.get(line);
      if (name === undefined) continue;
      const comments = found.get(name) ?? [];
      comments.push(comment);
      found.set(name, comments);
    }
  }
  return found;
}
