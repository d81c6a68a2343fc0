/** Installs what a suite alone needs, as the lock file in its folder says, so that nobody else has to. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Does nothing where it is installed already. Without install scripts, which npm may refuse to run. */
export function installLocked(folder, what) {
  const stamp = join(folder, "node_modules", ".installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log(`Installing ${what} …`);
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
  execFileSync("npm", options, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(stamp, wanted);
}
