/** Sizes of what a consumer ships, from the same small programs that the consumer test bundles. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const fixture = fileURLToPath(new URL("../packages/consumer/fixture/", import.meta.url));

export async function bundleSizes() {
  return { client: await sizeOf("bundle-client.js"), guard: await sizeOf("bundle-guard.js") };
}

async function sizeOf(entry) {
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", platform: "neutral", write: false };
  const { outputFiles } = await build({ ...options, entryPoints: [join(fixture, entry)], external: ["node:*"] });
  return gzipSync(outputFiles[0].contents).length;
}
