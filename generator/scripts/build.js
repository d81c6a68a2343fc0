// Compiles the generator and its runtime into generator/dist, from an empty folder, so that nothing stale is shipped.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const generator = join(dirname(fileURLToPath(import.meta.url)), "..");
const packageFile = createRequire(import.meta.url).resolve("typescript/package.json");
const tsc = join(dirname(packageFile), "bin", "tsc");

rmSync(join(generator, "dist"), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", join(generator, "tsconfig.json")], { stdio: "inherit" });
process.exitCode = status ?? 1;
if (process.exitCode === 0) await joinModules(join(generator, "dist", "src"));

/**
 * Makes one file of the modules of `page`, and one of each reader: loading sixty files takes longer than reading a page. Only the
 * project's own modules are joined; packages stay what they are. The single files remain for whoever else imports them.
 */
async function joinModules(root) {
  const readers = ["markdown", "html", "rendered"].map((format) => join(root, "page", "document", `read-${format}.js`));
  const { metafile } = await build({
    entryPoints: [join(root, "cli", "page.js"), ...readers],
    outdir: root,
    outbase: root,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    chunkNames: "page/shared-[hash]",
    metafile: true,
    logLevel: "warning",
  });
  // The command line knows this class when it is thrown, so that there must be one of it.
  const doubled = Object.keys(metafile.inputs).find((path) => path.endsWith("cli/usage-error.js"));
  if (doubled !== undefined) throw new Error(`${doubled} may not be joined with other modules.`);
}
