// Compiles the generator and its runtime into generator/dist, from an empty folder, so that nothing stale is shipped.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const generator = join(dirname(fileURLToPath(import.meta.url)), "..");
const packageFile = createRequire(import.meta.url).resolve("typescript/package.json");
const tsc = join(dirname(packageFile), "bin", "tsc");

rmSync(join(generator, "dist"), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", join(generator, "tsconfig.json")], { stdio: "inherit" });
process.exitCode = status ?? 1;
