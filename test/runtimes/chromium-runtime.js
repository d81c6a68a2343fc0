/** Runs the suite in a page of headless Chromium, from modules on loopback, under a policy that forbids any other script. */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "./installed.js";

const root = new URL("../../", import.meta.url);
const folders = ["/generated/", "/test/client-suite/"];
const page = `<!doctype html><meta charset="utf-8"><title>client suite</title><script type="module" src="/test/client-suite/in-page.js"></script>`;
const options = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page has six connections to a host. */
const concurrency = 3;

export async function runInChromium(addresses) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath, args: options });
  const files = await serveFiles();
  try {
    const tab = await browser.newPage();
    const problems = [];
    tab.on("pageerror", ({ message }) => problems.push({ name: "the page", message }));
    await tab.goto(files.url);
    const report = await tab.evaluate(
      ([setting, how]) => globalThis.runClientSuite(setting, how),
      [addresses, { concurrency }],
    );
    return { version: browser.version(), passed: report.passed, failed: [...report.failed, ...problems] };
  } finally {
    await browser.close();
    files.close();
  }
}

function serveFiles() {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://server");
    const file = new URL(`.${pathname}`, root);
    response.setHeader("content-security-policy", "script-src 'self'");
    if (pathname === "/") return void response.setHeader("content-type", "text/html").end(page);
    const isOurs = folders.some((folder) => pathname.startsWith(folder)) && pathname.endsWith(".js");
    if (!isOurs || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader("content-type", "text/javascript");
    createReadStream(fileURLToPath(file)).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}
