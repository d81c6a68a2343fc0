/** Runs suites in a page of headless Chromium, from modules on loopback, under a policy that forbids any other script. */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "./installed.js";

const root = new URL("../../../", import.meta.url);
/** What a page may fetch: folders, and the one module of another that a suite imports. */
const served = [
  "/generated/",
  "/.cache/validator-suite/",
  "/test/suites/client/",
  "/test/support/ajv-findings.js",
  "/test/suites/validation/",
];
const policy = "script-src 'self'";
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
const longestMs = 600_000;

export function runClientSuite(addresses) {
  return runInPage("/test/suites/client/in-page.js", { addresses, concurrency });
}

export function runValidatorSuite(setting) {
  return runInPage("/test/suites/validation/in-page.js", setting);
}

async function runInPage(script, setting) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath, args: options });
  const files = await serveFiles(script, setting);
  try {
    const tab = await browser.newPage();
    const problems = [];
    tab.on("pageerror", ({ message }) => problems.push({ name: "the page", message }));
    await tab.goto(files.url);
    const { passed, failed } = await reportWithin(longestMs, files.report, problems);
    return { passed, failed: [...failed, ...problems] };
  } finally {
    await browser.close();
    files.close();
  }
}

/** A page whose script does not start, or breaks off, never reports. */
async function reportWithin(ms, report, problems) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    const why = () => problems.map(({ message }) => message).join("\n") || "no reason known";
    timer = setTimeout(() => reject(new Error(`the page gave no report within ${ms} ms: ${why()}`)), ms);
  });
  try {
    return await Promise.race([report, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function serveFiles(script, setting) {
  let take;
  const report = new Promise((resolve) => (take = resolve));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://server");
    response.setHeader("content-security-policy", policy);
    if (pathname === "/") return void response.setHeader("content-type", "text/html").end(pageWith(script));
    if (pathname === "/setting") return void response.end(JSON.stringify(setting));
    if (pathname !== "/report") return serveModule(pathname, response);
    take(JSON.parse(await text(request)));
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    report,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pageWith(script) {
  return `<!doctype html><meta charset="utf-8"><title>suite</title><script type="module" src="${script}"></script>`;
}

function serveModule(pathname, response) {
  const file = new URL(`.${pathname}`, root);
  const isOurs = served.some((folder) => pathname.startsWith(folder)) && pathname.endsWith(".js");
  if (!isOurs || !existsSync(file)) return void response.writeHead(404).end();
  response.setHeader("content-type", "text/javascript");
  createReadStream(fileURLToPath(file)).pipe(response);
}
