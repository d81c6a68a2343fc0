/** The package `ajv`, loaded when it is first used: most commands emit nothing. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export function loadAjv(): typeof import("ajv") {
  return require("ajv") as typeof import("ajv");
}

/** The function that prints a compiled validator. */
export function loadStandalone(): typeof import("ajv/dist/standalone/index.js").default {
  return (require("ajv/dist/standalone") as typeof import("ajv/dist/standalone/index.js")).default;
}

export function ajvVersion(): string {
  return (require("ajv/package.json") as { readonly version: string }).version;
}
