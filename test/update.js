// `npm run test:update`: makes the golden files what the program makes today, and prints what it added, changed and removed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

if (process.env.CI) {
  console.error(
    "Golden files are not rewritten in CI: run this on your own machine, read the difference, and commit it.",
  );
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "tim-bindgen-update-"));
const log = join(folder, "changes.txt");

try {
  const changes = [...updateGenerated(), ...updateGoldens()];
  console.log(changes.length === 0 ? "Every golden file is up to date." : changes.join("\n"));
} finally {
  rmSync(folder, { recursive: true });
}

function updateGenerated() {
  const report = JSON.parse(run("generator/bin/tim-bindgen.js", "generate", "--format", "json"));
  return ["added", "changed", "removed"].flatMap((verb) =>
    (report[verb] ?? []).map((path) => `${verb}: generated/${path}`),
  );
}

/** The tests themselves rewrite what they compare with; each change is a line in the log. */
function updateGoldens() {
  run("node_modules/vitest/vitest.mjs", "run", "--project", "quick", "test/cases/");
  return existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : [];
}

/** Runs a script of the project, and returns what it prints. If it fails, so does this program, with its words. */
function run(script, ...args) {
  const env = { ...process.env, UPDATE_GOLDENS: log };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, env });
  if (status !== 0) process.stderr.write(Buffer.concat([stdout, stderr]));
  process.exitCode ||= status ?? 1;
  return status === 0 ? stdout.toString() : "{}";
}
