/** Which tests exist, and in which order: the quick suites first, then those that start processes or pack the package. */
import { defineConfig } from "vitest/config";

/** They need a Redis or a browser, and have configurations of their own. */
const apart = ["test/queue/**/*.test.ts", "test/system/**/*.test.ts", "test/docs/**/*.test.ts"];

const heavy = ["test/consumer/**/*.test.ts", "test/hostile/**/*.test.ts", "test/types/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: [...heavy, ...apart, "**/node_modules/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "heavy",
          include: heavy,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
