/** Preloaded into a measured program: writes down, when it ends, the most memory that it ever held (in KiB). */
const { writeFileSync } = require("node:fs");

process.on("exit", () => writeFileSync(process.env.BENCH_MEMORY_REPORT, String(process.resourceUsage().maxRSS)));
