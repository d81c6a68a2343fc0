/** The tests that hold what is generated to tools of others: heavy ones, which nobody else installs. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "tools",
    include: ["test/tools/**/*.test.js"],
    globalSetup: ["test/tools/install.js"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
