/** Opens pages in Debian's Chromium, and keeps what they complain of. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

const executablePath = "/usr/bin/chromium";

/** The committed page, as somebody opens it who double-clicks it. */
export const committedPage = pathToFileURL(resolve("generated/docs/index.html")).href;

/** Opens a page for one test, and a second, third, … beside it. */
export type OpenPage = (url: string, options?: BrowserContextOptions) => Promise<Page>;

interface Opened {
  readonly page: Page;
  /** Errors of the page, dialogs that it opened, and requests for anything but itself. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** One browser for a file of tests. A test whose page complains fails when it is over. */
export function useBrowser(): OpenPage {
  const open = usePlainBrowser();
  return async (url, options) => {
    const { page, complaints, close } = await open(url, options);
    onTestFinished(async () => {
      await close();
      expect(complaints).toEqual([]);
    });
    return page;
  };
}

/** One page for all tests of a file, which are many and leave nothing behind. */
export function usePage(url: string): () => Page {
  const open = usePlainBrowser();
  let opened: Opened | undefined;
  beforeAll(async () => void (opened = await open(url)));
  afterAll(() => expect(opened?.complaints).toEqual([]));
  return () => {
    if (opened === undefined) throw new Error("The page is not open yet.");
    return opened.page;
  };
}

/** The same for tests that look at the complaints themselves. */
export function usePlainBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(executablePath)) throw new Error(`There is no ${executablePath}: apt-get install chromium`);
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());
  return async (url, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints = complaintsOf(page, new URL(".", url).href);
    await page.goto(url);
    return { page, complaints, close: () => context.close() };
  };
}

function complaintsOf(page: Page, folder: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(folder)) complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}
