// Compiles the generator and its runtime into an empty generator/dist, and bundles the scripts of the reference.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
if (process.exitCode === 0) {
  await joinModules(join(generator, "dist", "src"));
  await bundleDocsPage(join(generator, "dist", "browser", "reference"));
  await joinLiveScript(join("browser", "live"));
}

/**
 * Bundles the modules of the command `page`, and each page reader: loading sixty files takes longer than reading a page.
 * Packages are not bundled. The single files remain for other importers.
 */
async function joinModules(root) {
  const readers = ["markdown", "html", "rendered"].map((format) => join(root, "page", "document", `read-${format}.js`));
  const { metafile } = await build({
    entryPoints: [join(root, "cli", "commands", "page", "command.js"), ...readers],
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
  // The command line checks for this class with `instanceof`, so there must be only one copy.
  const doubled = Object.keys(metafile.inputs).find((path) => path.endsWith("cli/usage-error.js"));
  if (doubled !== undefined) throw new Error(`${doubled} must not be bundled.`);
}

/** Bundles the script and the style sheet of the reference, and collects the licences of the bundled packages. */
async function bundleDocsPage(folder) {
  const { metafile } = await build({
    entryPoints: [
      join(generator, "browser", "reference", "main.ts"),
      join(generator, "browser", "reference", "page.css"),
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "page",
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    charset: "ascii",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(folder, "licences.json"), JSON.stringify(licencesOf(Object.keys(metafile.inputs))));
}

/** The name and licence of each package in the given paths. */
function licencesOf(paths) {
  const folders = new Set(paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...folders].sort().map((folder) => {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled into the reference but has no licence file.`);
    return { name, licence: readFileSync(join(folder, file), "utf8").trim() };
  });
}

/** Bundles the live script of the docs server, and copies its style sheet. */
async function joinLiveScript(folder) {
  await build({
    entryPoints: [join(generator, folder, "live.ts"), join(generator, folder, "live.css")],
    outdir: join(generator, "dist", folder),
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}
