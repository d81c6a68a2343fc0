// Compiles the generator and its runtime into generator/dist, and bundles the page of the reference, from an empty folder, so
// that nothing stale is shipped.
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
 * Makes one file of the modules of `page`, and one of each reader: loading sixty files takes longer than reading a page. Only the
 * project's own modules are joined; packages stay what they are. The single files remain for whoever else imports them.
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
  // The command line knows this class when it is thrown, so that there must be one of it.
  const doubled = Object.keys(metafile.inputs).find((path) => path.endsWith("cli/usage-error.js"));
  if (doubled !== undefined) throw new Error(`${doubled} may not be joined with other modules.`);
}

/** Makes one script and one style sheet of the page of the reference, and the licences of the packages that went into them. */
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

/** The name and licence of each package that a path leads into. */
function licencesOf(paths) {
  const folders = new Set(paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...folders].sort().map((folder) => {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is part of the page of the reference, and has no licence.`);
    return { name, licence: readFileSync(join(folder, file), "utf8").trim() };
  });
}

/** Makes one file of the script that a served page carries, and lays its style beside it. */
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
