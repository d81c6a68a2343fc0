/** Makes the code of the peers that are generators: AJV's standalone modules in three forms, and what typia makes of a type. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformSync } from "esbuild";

const bench = fileURLToPath(new URL("../", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Below the bench's own packages, so that what is made finds those that it asks for. */
const folder = join(bench, "node_modules", ".validation");

/** @returns {Record<string, string>} the addresses of the modules, by the name of the contender; see also `guardAlone` */
export function prepareModules() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "src"), { recursive: true });
  const schema = JSON.parse(readFileSync(join(root, "generated", "schema", "SendMsgRequest.json"), "utf8"));
  const told = withDiscriminator(schema);
  return {
    typia: typia(),
    "AJV standalone": ajvStandalone("as-it-comes", schema),
    "AJV standalone, discriminator": ajvStandalone("discriminator", told),
    "AJV standalone, discriminator, references inlined": ajvStandalone("inlined", inlined(told)),
  };
}

function typia() {
  copyFileSync(join(bench, "validation", "peers", "typia.ts"), join(folder, "src", "typia.ts"));
  const compilerOptions = { strict: true, target: "es2022", module: "esnext", moduleResolution: "bundler", types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const program = join(bench, "node_modules", "typia", "lib", "executable", "typia.js");
  const args = ["generate", "--input", "src", "--output", "out", "--project", "tsconfig.json"];
  execFileSync(process.execPath, [program, ...args], { cwd: folder, stdio: "ignore" });
  const made = readFileSync(join(folder, "out", "typia.ts"), "utf8");
  return written("typia.mjs", transformSync(made, { loader: "ts", format: "esm" }).code);
}

function ajvStandalone(name, schema) {
  const require = createRequire(join(bench, "package.json"));
  const { Ajv2020 } = require("ajv/dist/2020.js");
  const { default: print } = require("ajv/dist/standalone/index.js");
  const compile = (allErrors) => {
    const ajv = new Ajv2020({ strict: false, allErrors, discriminator: true, code: { source: true } });
    return print(ajv, ajv.compile(schema));
  };
  written(`${name}.guard.cjs`, compile(false));
  written(`${name}.check.cjs`, compile(true));
  written(`${name}-guard.mjs`, `export { default as isGood } from "./${name}.guard.cjs";\n`);
  return written(
    `${name}.mjs`,
    `export { isGood } from "./${name}-guard.mjs";
import check from "./${name}.check.cjs";
export const errorsOf = (value) => (check(value) ? [] : check.errors);
`,
  );
}

/** The address of the module that a program would import which needs no errors. */
export function guardAlone(address) {
  if (address.endsWith("/ours.js")) return address.replace(/\.js$/, "-guard.js");
  return isAjvStandalone(address) ? address.replace(/\.mjs$/, "-guard.mjs") : address;
}

function isAjvStandalone(address) {
  return address.includes("/.validation/") && !address.endsWith("/typia.mjs");
}

function written(name, code) {
  const path = join(folder, name);
  writeFileSync(path, code);
  return pathToFileURL(path).href;
}

/** The tag selects the type of an element, as OpenAPI's `discriminator` says. */
function withDiscriminator(schema) {
  const { MsgElement } = schema.$defs;
  const told = { ...MsgElement, discriminator: { propertyName: "MsgType" } };
  return { ...schema, $defs: { ...schema.$defs, MsgElement: told } };
}

function inlined({ $defs, ...schema }) {
  const inline = (part) => {
    if (Array.isArray(part)) return part.map(inline);
    if (typeof part !== "object" || part === null) return part;
    if (part.$ref !== undefined) return inline($defs[part.$ref.replace("#/$defs/", "")]);
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inline(value)]));
  };
  return inline(schema);
}
