/** Installs the runtimes as the lock file says, and knows where their programs lie. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installLocked } from "../../support/install-locked.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const modules = join(folder, "node_modules");

/** No install script is missed: every program comes whole in the package for its platform, and they would only copy it about. */
export function installRuntimes() {
  installLocked(folder, "the runtimes");
}

const platform = `${process.platform}-${process.arch}`;

/** Programs by runtime: a path for each platform that has one, or a function that makes it. */
const programs = {
  node: (major) => `node-${major}-${platform}/bin/node`,
  bun: () => `@oven/bun-${platform.replace("arm64", "aarch64")}/bin/bun`,
  deno: () => `@deno/${platform === "linux-x64" || platform === "linux-arm64" ? `${platform}-glibc` : platform}/deno`,
  workerd: () => `@cloudflare/workerd-${platform.replace("x64", "64")}/bin/workerd`,
};

/** @throws Error that says which program is missing. */
export function programOf(runtime, version) {
  const path = join(modules, programs[runtime](version));
  if (existsSync(path)) return path;
  throw new Error(`its program is not installed: there is no ${path.slice(folder.length)} on ${platform}`);
}

/** Debian's: npm has none that comes whole. */
export const chromiumPath = "/usr/bin/chromium";

export function requireChromium() {
  if (existsSync(chromiumPath)) return;
  throw new Error(`there is no ${chromiumPath}: apt-get install chromium`);
}

/** The number in what a program says of its version. */
export function versionOf(program) {
  // Debian's script that starts Chromium has a complaint of its own on standard error.
  const text = execFileSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return /\d+(?:[.-]\d+)+/.exec(text)?.[0] ?? text.trim();
}
