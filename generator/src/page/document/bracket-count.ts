/** Owns the question whether code is complete: how many brackets are open after each of its lines. */

/** Strings end with their line, so that one quotation mark too many spoils no more than that. */
export class BracketCount {
  #open = 0;

  /** Takes in a line, and gives the number of brackets that are open after it. */
  add(line: string): number {
    let isInString = false;
    for (let at = 0; at < line.length; at += 1) {
      const unit = line.charAt(at);
      if (isInString && unit === "\\") at += 1;
      else if (unit === '"') isInString = !isInString;
      else if (isInString) continue;
      else if (unit === "/" && line.charAt(at + 1) === "/") break;
      else if (unit === "{" || unit === "[") this.#open += 1;
      else if (unit === "}" || unit === "]") this.#open -= 1;
    }
    return this.#open;
  }
}
