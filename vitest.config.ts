/**
 * The tests, as projects. `npm test` runs `quick` and `client`, then `heavy`, whose tests start many processes or pack the package.
 * The others need a browser, a Redis, or tools that are installed for them, and have a script each.
 */
import { tmpdir } from "node:os";
import { defineConfig } from "vitest/config";

/** They replace timers and globals, and count connections: each file has a process of its own. */
const client = [
  ...["auth", "client", "integrations"].map((name) => `test/unit/runtime/${name}/**/*.test.ts`),
  "test/suites/client/**/*.test.ts",
];
const heavy = ["consumer", "hostile", "types"].map((name) => `test/packages/${name}/**/*.test.ts`);
const browser = ["test/systems/browser/**/*.test.ts"];
const system = ["queue", "drain", "rate"].map((name) => `test/systems/${name}/**/*.test.ts`);

/** The compiled command line and generated packages are loaded by Node itself, as they are by their users. */
const server = {
  deps: { external: [/\/generator\/dist\//, /\/generated\//, new RegExp(`^${tmpdir()}/tim-bindgen-`)] },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: [...client, ...heavy, ...browser, ...system, "**/node_modules/**"],
          // One module graph for all files of a worker: loading the generator again for each takes longer than most tests.
          pool: "threads",
          isolate: false,
          server,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "client",
          include: client,
          maxConcurrency: 16,
          server,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "heavy",
          include: heavy,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: browser,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "system",
          include: system,
          // One after the other: what is measured would suffer from company.
          fileParallelism: false,
          testTimeout: 400_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: "tools",
          include: ["test/packages/tools/**/*.test.js"],
          globalSetup: ["test/packages/tools/install.js"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
