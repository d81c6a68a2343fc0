/** How each generator is called. The peers live in the bench's own `node_modules`, and are installed when first needed. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bench = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const modules = join(bench, "node_modules");

/** Installs the peers as the bench's lock file says, unless that very file was installed from before. */
export function installedPeers() {
  const lock = readFileSync(join(bench, "package-lock.json"), "utf8");
  const stamp = join(modules, ".installed-from.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel", "error"], { cwd: bench, stdio: "inherit" });
  writeFileSync(stamp, lock);
}

/** The project's own command line, started where `generated/` and its memory of earlier runs lie. */
export function commandLine(args) {
  return { args: [join(root, "generator", "bin", "tim-bindgen.js"), ...args], cwd: root };
}

export function generator(name, spec, out, options = []) {
  return { name, ...commandLine(["generate", "--spec", spec, "--out", out, ...options]) };
}

export function openapiTypescript(name, api, folder) {
  const program = join(modules, "openapi-typescript", "bin", "cli.js");
  return { name, args: [program, api, "--output", join(folder, "openapi-typescript.ts")] };
}

/** Types, client and mocks in one run and zod in the same, as far as one process can. */
export function orval(name, api, folder) {
  const config = join(folder, `orval-${name}.config.mjs`);
  const input = { target: api };
  const projects = {
    client: {
      input,
      output: { target: join(folder, "orval", "client.ts"), client: "fetch", mock: true, mode: "split" },
    },
    zod: { input, output: { target: join(folder, "orval", "zod.ts"), client: "zod" } },
  };
  writeFileSync(config, `export default ${JSON.stringify(projects)};\n`);
  const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return { name, node, args: [join(modules, "orval", "dist", "bin", "orval.mjs"), "--config", config], cwd: folder };
}
