/** Checks emitted files with both compilers that the package promises to work under, as strictly as they can. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

const modules = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const compilers = [join(modules, "typescript", "bin", "tsc"), join(modules, "typescript-5.9", "bin", "tsc")];

/** Neither DOM nor Node: a declaration that leans on them would fail here. */
const compilerOptions = {
  module: "NodeNext",
  moduleResolution: "NodeNext",
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmit: true,
};

/** What TypeScript 7 and 5.9 have to say of these files; empty if nothing. */
export function typeErrors(files: readonly TextFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), "emit-"));
  try {
    const config = { compilerOptions, include: ["**/*.ts"] };
    const own = [
      { path: "package.json", text: '{ "type": "module" }' },
      { path: "tsconfig.json", text: JSON.stringify(config) },
    ];
    for (const { path, text } of [...files, ...own]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return compilers
      .map((compiler) => spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" }).stdout)
      .join("");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
