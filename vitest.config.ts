/**
 * The tests, as projects. `npm test` runs `quick`, then `heavy`, whose tests start many processes or pack the package. The others
 * need a browser, a Redis, or tools that are installed for them, and have a script each.
 */
import { defineConfig } from "vitest/config";

const heavy = ["consumer", "hostile", "types"].map((name) => `test/packages/${name}/**/*.test.ts`);
const browser = ["test/systems/browser/**/*.test.ts"];
const system = ["queue", "drain", "rate"].map((name) => `test/systems/${name}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: [...heavy, ...browser, ...system, "**/node_modules/**"],
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
