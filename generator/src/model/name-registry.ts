/** Who has claimed which name in the generated package, and who wanted one that was taken. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";

/** Names clash only within one of these. */
export type NameSpace = "type" | "value" | "method" | "error" | "file";

const longestName = 100;

/** Names of one package. The first claim of a name is kept; each further one is reported. */
export class NameRegistry {
  readonly found: Diagnostic[] = [];
  readonly #owners = new Map<string, string>();

  /** `owner` is who wants the name, in words that can begin a sentence. Returns whether it got it. */
  claim(space: NameSpace, name: string, owner: string, origin: Origin | undefined): boolean {
    if (name.length > longestName) {
      const params = { name: name.slice(0, longestName / 2), limit: longestName };
      this.found.push(diagnostic("spec/name-too-long", origin, params));
      return false;
    }
    // Some file systems do not tell capitals from small letters.
    const key = `${space} ${space === "file" ? name.toLowerCase() : name}`;
    const first = this.#owners.get(key);
    if (first === undefined) {
      this.#owners.set(key, owner);
      return true;
    }
    this.found.push(diagnostic("spec/name-clash", origin, { first, second: decapitalized(owner), name }));
    return false;
  }
}

const decapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
