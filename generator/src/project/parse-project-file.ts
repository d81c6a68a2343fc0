/** The parser of the project file. */
import { posix } from "node:path";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { parse } from "../yaml/parse.js";
import { suggester } from "../text/suggest.js";
import type { ProjectPackage } from "./project-file.js";
import { type MapNode, type SourceNode, valueIn } from "../yaml/tree.js";

/** Parses a project file. The first package is the default of commands, so there is at least one. */
export function parseProjectFile(file: SourceFile): Outcome<readonly [ProjectPackage, ...ProjectPackage[]]> {
  const { value: tree, diagnostics } = parse(file);
  if (tree === undefined) return { value: undefined, diagnostics: diagnostics.map(asProjectDiagnostic) };
  const found: Diagnostic[] = [...diagnostics];
  checkKeys(found, tree.root, ["packages"], "the project file");
  const packages = readPackages(found, tree.root);
  checkPlaces(found, packages);
  const [first, ...others] = packages.map(({ spec, out }) => ({ spec: spec.path, out: out.path }));
  const isSound = first !== undefined && !found.some(({ severity }) => severity === "error");
  return { value: isSound ? [first, ...others] : undefined, diagnostics: found };
}

/** The YAML parser is that of specs; this rewords its diagnostics for project files. */
function asProjectDiagnostic(finding: Diagnostic): Diagnostic {
  if (finding.origin === undefined) return finding;
  if (finding.code === "spec/empty-file") return diagnostic("project/no-packages", finding.origin, {});
  if (finding.code === "spec/yaml-unsupported") return diagnostic("project/yaml-unsupported", finding.origin, {});
  return finding;
}

interface LocatedPath {
  readonly path: string;
  readonly origin: Origin;
}

interface LocatedPackage {
  readonly spec: LocatedPath;
  readonly out: LocatedPath;
}

function readPackages(found: Diagnostic[], root: MapNode): readonly LocatedPackage[] {
  const packages = valueIn(root, "packages");
  if (packages === undefined || (packages.kind === "list" && packages.items.length === 0)) {
    found.push(diagnostic("project/no-packages", packages?.origin ?? root.origin, {}));
    return [];
  }
  if (packages.kind !== "list") {
    found.push(diagnostic("project/wrong-type", packages.origin, { key: "packages", expected: "a list" }));
    return [];
  }
  return packages.items.flatMap((item) => readPackage(found, item) ?? []);
}

function readPackage(found: Diagnostic[], item: SourceNode): LocatedPackage | undefined {
  if (item.kind !== "map") {
    const expected = "a list of mappings with the keys `spec` and `out`";
    found.push(diagnostic("project/wrong-type", item.origin, { key: "packages", expected }));
    return undefined;
  }
  checkKeys(found, item, ["spec", "out"], "a package");
  const spec = readPath(found, item, "spec");
  const out = readPath(found, item, "out");
  return spec === undefined || out === undefined ? undefined : { spec, out };
}

function readPath(found: Diagnostic[], item: MapNode, key: "spec" | "out"): LocatedPath | undefined {
  const node = valueIn(item, key);
  if (node === undefined) {
    found.push(diagnostic("project/missing-key", item.origin, { key }));
    return undefined;
  }
  const { origin } = node;
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value === "") {
    found.push(diagnostic("project/wrong-type", origin, { key, expected: "a path" }));
    return undefined;
  }
  const path = posix.normalize(node.value).replace(/(?<=.)\/$/, "");
  const problem = problemOfPath(key, path);
  if (problem === undefined) return { path, origin };
  found.push(diagnostic("project/bad-path", origin, { key, path: node.value, problem }));
  return undefined;
}

function problemOfPath(key: "spec" | "out", path: string): string | undefined {
  if (path.includes("\\")) return "has a backslash; write '/' between folders";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "is absolute; write it relative to the project file";
  const leadsOut = path === ".." || path.startsWith("../");
  return key === "out" && leadsOut ? "leads out of the folder of the project file" : undefined;
}

function checkKeys(found: Diagnostic[], node: MapNode, known: readonly string[], place: string): void {
  for (const { key, keyOrigin } of node.entries) {
    if (known.includes(key)) continue;
    found.push(diagnostic("project/unknown-key", keyOrigin, { key, place, hint: suggester(known)(key) }));
  }
}

function checkPlaces(found: Diagnostic[], packages: readonly LocatedPackage[]): void {
  const seen = new Set<string>();
  for (const { out } of packages) {
    if (seen.has(out.path)) found.push(diagnostic("project/same-out", out.origin, { path: out.path }));
    seen.add(out.path);
  }
}
