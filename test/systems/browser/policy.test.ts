/** Where the page works: opened from a folder, without a network; and served as three files under a policy that permits little. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { enter, listed, result } from "./bench-page.js";
import { committedPage, useBrowser, usePlainBrowser } from "./browser.js";

const open = useBrowser();
const openPlain = usePlainBrowser();

const policy = "default-src 'none'; script-src 'self'; style-src 'self'";
const types: Readonly<Record<string, string>> = {
  "index.html": "text/html",
  "docs.js": "text/javascript",
  "docs.css": "text/css",
};

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const name = url === "/" ? "index.html" : (url ?? "").slice(1);
    const type = types[name];
    // A browser asks for an icon by itself.
    if (type === undefined) return void response.writeHead(name === "favicon.ico" ? 204 : 404).end();
    response.writeHead(200, { "content-type": type, "content-security-policy": policy });
    response.end(readFileSync(resolve("generated/docs/hosted", name)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

/** Whatever a policy blocks is in the console, and `open` fails over it. */
it("as three files it obeys the policy, and does all that the one file does", async () => {
  const page = await open(address);
  await enter(page, '{ "To_Account": 1 }');
  expect((await listed(page)).map(({ path }) => path)).toContain("/To_Account");
  expect(
    await page
      .locator(".cm-lintRange-error")
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle),
  ).toBe("wavy");
  await page.locator(".cm-lintRange-error").first().hover();
  await page.locator(".cm-tooltip").waitFor();
  await page.locator("#search").fill("90012");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe("#code-90012");
  await page.locator(".sample").first().getByRole("tab", { name: "HTTP" }).click();
  await page.locator("#theme").click();
});

it("opened from a folder, it is let do no more by its own policy", async () => {
  const { page, complaints } = await openPlain(committedPage);
  expect(await result(page)).toBe("Accepted");
  expect(complaints).toEqual([]);
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((told) => {
        document.addEventListener("securitypolicyviolation", (event) => told(event.effectiveDirective), { once: true });
        document.body.insertAdjacentHTML(
          "beforeend",
          '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onerror="document.title = 1">',
        );
      }),
  );
  expect(blocked).toMatch(/^(img-src|script-src-attr)$/);
  expect(await page.title()).not.toBe("1");
});
