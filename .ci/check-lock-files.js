/**
 * The check that every lock file pins what npm fetches: `node .ci/check-lock-files.js [file or folder…]`.
 *
 * Without `integrity`, a changed tarball of the same version would install. With no argument it looks for the lock files of the
 * whole repository.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const registry = "https://registry.npmjs.org/";
const lockFileNames = ["package-lock.json", "npm-shrinkwrap.json"];
/** In bytes. Weaker ones, such as SHA-1, are not accepted alone. */
const hashLengths = { sha256: 32, sha384: 48, sha512: 64 };

const root = fileURLToPath(new URL("..", import.meta.url));

/** The lock files at or below a path, except in installed and hidden folders. */
function lockFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && name !== "dist" && !name.startsWith("."))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      if (entry.isDirectory()) return lockFiles(file);
      return lockFileNames.includes(entry.name) ? [file] : [];
    });
}

function shown(file) {
  const path = relative(root, file);
  return path.startsWith("..") ? file : path;
}

function problemsOf(text) {
  const { lockfileVersion, packages } = parse(text);
  // Version 2 repeats everything for npm 6 in a section that is not checked here.
  if (lockfileVersion !== 3 || typeof packages !== "object" || packages === null) {
    return ["is not a lock file of version 3. Write it with 'npm install --lockfile-version 3'."];
  }
  return Object.entries(packages).flatMap(([path, value]) => {
    const entry = value ?? {};
    return problemsOfEntry(path, entry, packages).map(
      (problem) => `${path} (${entry.version ?? "no version"}) ${problem}`,
    );
  });
}

function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function problemsOfEntry(path, entry, packages) {
  // The project itself and its workspaces.
  if (!path.includes("node_modules/")) return [];
  if (entry.link === true) return isLocal(entry.resolved) ? [] : ["is a link to a folder outside the repository."];
  if (entry.inBundle === true) {
    return isBundled(path, packages) ? [] : ["is marked as bundled, but no package above it bundles anything."];
  }
  if (typeof entry.resolved === "string" && entry.resolved.startsWith("file:")) return [];
  return [integrityProblem(entry.integrity), resolvedProblem(path, entry)].filter((problem) => problem !== undefined);
}

const isLocal = (target) => typeof target === "string" && /^(?!\.\.(?:\/|$)|\/|[a-z][a-z0-9+.-]*:)./i.test(target);

/** A bundled package is in the tarball of a package above it, whose hash covers it. */
function isBundled(path, packages) {
  const bundlers = Object.entries(packages).filter(([, entry]) => {
    const bundled = entry?.bundleDependencies;
    return Array.isArray(bundled) ? bundled.length > 0 : bundled === true;
  });
  return bundlers.some(([bundler]) => bundler !== "" && path.startsWith(`${bundler}/node_modules/`));
}

function integrityProblem(integrity) {
  if (typeof integrity !== "string" || integrity.trim() === "") return "has no `integrity`.";
  if (integrity.trim().split(/\s+/).some(isStrongHash)) return undefined;
  return `has no strong hash as \`integrity\`, but ${JSON.stringify(integrity)}.`;
}

function isStrongHash(hash) {
  const [, algorithm, digest] = /^([a-z0-9]+)-([A-Za-z0-9+/]+={0,2})(?:\?.*)?$/.exec(hash) ?? [];
  return Object.hasOwn(hashLengths, algorithm) && Buffer.from(digest, "base64").length === hashLengths[algorithm];
}

/** npm may leave `resolved` out; it then fetches the version from its configured registry. */
function resolvedProblem(path, { name, resolved }) {
  if (resolved === undefined) return undefined;
  const wanted = `${registry}${name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}/-/`;
  if (typeof resolved === "string" && resolved.startsWith(wanted) && !resolved.slice(wanted.length).includes("/")) {
    return undefined;
  }
  return `comes from ${JSON.stringify(resolved)}, which is not below ${wanted}`;
}

const asked = process.argv.slice(2);
const files = (asked.length === 0 ? [root] : asked).flatMap(lockFiles);
const problems = files.flatMap((file) =>
  problemsOf(readFileSync(file, "utf8")).map((problem) => `${shown(file)}: ${problem}`),
);
if (files.length === 0) problems.push("There is no lock file to check.");
if (problems.length > 0) {
  console.error(problems.join("\n"));
  console.error(
    "Run 'npm view <name>@<version> dist' to see what the registry says, and set `integrity` and `resolved` to that.",
  );
  process.exitCode = 1;
}
