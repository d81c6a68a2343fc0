/** A running count of open brackets in code, which shows whether the code is complete. */

/** Strings end with their line, so a stray quotation mark affects only one line. */
export class BracketCount {
  #open = 0;

  /** Adds a line. Returns the number of brackets open after it. */
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
