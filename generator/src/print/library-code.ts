/** Source that a library printed. It is the one way in which text becomes code without being escaped here. */
import { type Code, trusted, usesOf } from "./code.js";

/**
 * Lines of such source. The caller has put every text in them through `literal`, and refused what the package does not have.
 * `uses` are the imported names that occur in the lines.
 */
export function libraryCode(lines: readonly string[], uses: readonly Code[]): Code {
  return trusted(lines.join("\n"), usesOf(uses));
}
