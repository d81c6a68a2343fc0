import { createServer } from "node:http";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBrokenBuild, createBuild } from "../../../../generator/src/serve/docs/docs-build.js";
import { problemWithoutPlace } from "../../../../generator/src/serve/docs/problems.js";
import { createDocsServer, type DocsServer } from "../../../../generator/src/serve/docs/server.js";
import type { OutputFile } from "../../../../generator/src/emit/emitter.js";
import { ask } from "./ask.js";
import { listenTo } from "./listen-to.js";

function pageFiles(word: string): readonly OutputFile[] {
  return [
    { path: "docs/hosted/docs.css", text: "body {}" },
    { path: "docs/hosted/docs.js", text: `"${word}";` },
    {
      path: "docs/hosted/index.html",
      text: `<!doctype html><html><head><title>${word}</title></head><body></body></html>`,
    },
    { path: "docs/index.html", text: "the page that is one file" },
  ];
}

async function started(): Promise<{ readonly server: DocsServer; readonly url: string }> {
  const server = createDocsServer();
  const url = await server.listen();
  onTestFinished(() => server.close());
  return { server, url };
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

describe("the docs server", () => {
  it("serves the page with its script and style, and what keeps it current", async () => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    const page = await ask(url, "/");
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.text).toMatch(
      /^<!doctype html><html><head><title>first<\/title><script type="module" src="live\.js" data-build="[0-9a-f]{16}"><\/script>\n<\/head>/,
    );
    expect((await ask(url, "/docs.js")).text).toBe('"first";');
    expect((await ask(url, "/docs.css")).text).toBe("body {}");
    const script = await ask(url, "/live.js");
    expect([script.headers["content-type"], script.text]).toEqual([
      "text/javascript; charset=utf-8",
      expect.stringContaining("new EventSource("),
    ]);
    const style = await ask(url, "/live.css");
    expect([style.headers["content-type"], style.text]).toEqual([
      "text/css; charset=utf-8",
      expect.stringContaining("dialog"),
    ]);
  });

  it("says the same under every answer: its policy, no cache, no sniffing, nothing for other sites", async () => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    for (const [path, question] of [
      ["/", {}],
      ["/live.js", {}],
      ["/nowhere", {}],
      ["/", { method: "POST" }],
      ["/", { headers: { host: "evil.example" } }],
      ["/", { headers: { origin: "https://evil.example" } }],
      ["/events", { method: "HEAD" }],
    ] as const) {
      const { headers } = await ask(url, path, question);
      expect(headers).toMatchObject({
        "content-security-policy": policy,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  it.each([
    "/index.html",
    "/docs/index.html",
    "//",
    "/?",
    "/?x=1",
    "/./",
    "/docs.js/",
    "/DOCS.JS",
    "/%64ocs.js",
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/docs/../../package.json",
    "/__proto__",
    "/constructor",
    "/live.ts",
    "http://127.0.0.1/docs.js",
  ])("has nothing at %s", async (path) => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    const { status, text, headers } = await ask(url, path);
    expect([status, text]).toEqual([404, "Nothing here. The reference is at /.\n"]);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  });

  it("answers to the names of loopback alone, with its port", async () => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    const { port } = new URL(url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect((await ask(url, "/", { headers: { host } })).status).toBe(200);
    }
    for (const host of [
      "127.0.0.1",
      "localhost",
      "localhost:1",
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
    ]) {
      for (const path of ["/", "/docs.js", "/live.js", "/events", "/nowhere"]) {
        const { status, text } = await ask(url, path, { headers: { host } });
        expect([status, text]).toEqual([403, expect.stringMatching(/^This server only answers to 127\.0\.0\.1:\d+, /)]);
      }
    }
  });

  it("listens on loopback and nowhere else", async () => {
    const { url } = await started();
    expect(new URL(url).hostname).toBe("127.0.0.1");
    const other = createServer();
    other.listen(Number(new URL(url).port), "127.0.0.2");
    // Were the server bound to every address, this one would be taken.
    await once(other, "listening");
    other.close();
  });

  it("knows GET and HEAD alone", async () => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
      const { status, headers } = await ask(url, "/", { method });
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    }
    const head = await ask(url, "/", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    const events = await ask(url, "/events", { method: "HEAD" });
    expect([events.status, events.headers["content-type"], events.text]).toEqual([200, "text/event-stream", ""]);
  });

  it("lets those wait who come before the first edition", async () => {
    const { server, url } = await started();
    const page = ask(url, "/");
    const pageStream = await listenTo(url);
    server.show(createBuild(pageFiles("first")));
    expect((await page).text).toContain("<title>first</title>");
    expect((await pageStream.next()).problems).toEqual([]);
  });

  it("tells each open page the build that it should be of, at once and after each change", async () => {
    const { server, url } = await started();
    server.show(createBuild(pageFiles("first")));
    const buildServed = async (): Promise<string | undefined> =>
      /data-build="(\w+)"/.exec((await ask(url, "/")).text)?.[1];
    const [one, two] = [await listenTo(url), await listenTo(url)];
    const first = await one.next();
    expect(await two.next()).toEqual(first);
    expect(first).toEqual({ build: await buildServed(), problems: [] });
    server.show(createBuild(pageFiles("second")));
    const second = await one.next();
    expect(await two.next()).toEqual(second);
    expect(second).toEqual({ build: await buildServed(), problems: [] });
    expect(second.build).not.toBe(first.build);
    server.show(createBuild(pageFiles("first")));
    expect(await one.next()).toEqual(first);
  });

  it("keeps the last sound page beneath what is wrong with the spec", async () => {
    const { server, url } = await started();
    const sound = createBuild(pageFiles("first"));
    server.show(sound);
    const pageStream = await listenTo(url);
    const { build } = await pageStream.next();
    const problems = [problemWithoutPlace("One\n\nevent: state\ndata: {}\u2028")];
    const broken = createBrokenBuild(sound, problems);
    server.show(broken);
    expect(await pageStream.next()).toEqual({ build, problems });
    expect((await ask(url, "/")).text).toContain("<title>first</title>");
    server.show(createBrokenBuild(broken, []));
    expect(await pageStream.next()).toEqual({ build, problems: [] });
  });

  it("serves a placeholder until there is a first good page", async () => {
    const { server, url } = await started();
    server.show(createBrokenBuild(undefined, [problemWithoutPlace("No good.")]));
    const { text } = await ask(url, "/");
    expect(text).toContain("<h1>No reference yet</h1>");
    expect((await ask(url, "/docs.js")).status).toBe(404);
    const pageStream = await listenTo(url);
    const { build, problems } = await pageStream.next();
    expect(text).toContain(`data-build="${build}"`);
    expect(problems).toEqual([{ severity: "error", code: null, message: "No good.", place: null, frame: "" }]);
    server.show(createBuild(pageFiles("first")));
    expect((await pageStream.next()).build).not.toBe(build);
  });

  it("ends with pages open, and their streams as they should", async () => {
    const server = createDocsServer();
    const url = await server.listen();
    server.show(createBuild(pageFiles("first")));
    const pageStream = await listenTo(url);
    const waiting = await listenTo(url);
    waiting.hangUp();
    server.show(createBuild(pageFiles("second")));
    await server.close();
    await pageStream.next();
    await pageStream.next();
    await expect(pageStream.next()).rejects.toThrow("has ended");
    await expect(ask(url, "/")).rejects.toThrow("ECONNREFUSED");
  });

  it("says that its port is taken", async () => {
    const { url } = await started();
    await expect(createDocsServer().listen(Number(new URL(url).port))).rejects.toThrow("EADDRINUSE");
  });
});
