/** Asks the library jsonschema of Python, which Debian packages. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("judge.py", import.meta.url));
/** Debian's own Python: another one that comes first in the path does not find Debian's libraries. */
const python = "/usr/bin/python3";

/**
 * Python reads patterns in a dialect of its own, in which `$` matches before a line break, `\d` is any digit of Unicode and
 * `\p` is unknown. A schema with a pattern that has one of these is none of its business.
 */
export function isForPython({ schema }) {
  return !/"pattern":"[^"]*(?:\$|\\\\[a-zA-Z])/.test(JSON.stringify(schema));
}

/** The verdicts on texts, in their order. */
export function judgeWithPython({ schema }, texts) {
  if (texts.length === 0) return [];
  const input = [JSON.stringify(schema), ...texts].join("\n");
  const { status, stdout, stderr, error } = spawnSync(python, [program], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(explain(error, stderr));
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line === "1");
}

function explain(error, output) {
  if (error !== undefined) return `${python} did not run: ${error.message}`;
  const isMissing = output.includes("No module named 'jsonschema'");
  return isMissing ? "There is no jsonschema for Python: apt-get install python3-jsonschema" : output;
}
