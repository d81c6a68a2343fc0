/** Measures how large the page of the reference is, and how soon it can be used: in Debian's Chromium, from the file. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { spread } from "./measure.js";

const page = new URL("../../generated/docs/index.html", import.meta.url);

/** @param {number} rounds */
export async function opening(rounds) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const opened = [];
    for (let round = 0; round <= rounds; round++) opened.push(await openOnce(browser));
    // The first is the browser's own start as well.
    const [, ...counted] = opened;
    return [
      {
        what: "the page, gzipped",
        goal: 250_000,
        unit: "bytes",
        spread: spread([gzipSync(readFileSync(page)).length]),
      },
      { what: "until it can be used", goal: 1000, unit: "ms", spread: spread(counted.map(({ usable }) => usable)) },
      { what: "from a stroke to its result", unit: "ms", spread: spread(counted.map(({ result }) => result)) },
    ];
  } finally {
    await browser.close();
  }
}

/** The script runs at the end of the document, and ends when everything is in place. */
async function openOnce(browser) {
  const tab = await browser.newPage();
  await tab.goto(page.href);
  const usable = await tab.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  const result = await tab.evaluate(timeResult);
  await tab.close();
  return { usable, result };
}

/** Runs in the page: writes into the editor, and waits until the result beside it changes. */
function timeResult() {
  const editor = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
  return new Promise((resolve) => {
    let start = 0;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - start);
    });
    editor.focus();
    requestAnimationFrame(() => {
      observer.observe(document.querySelector("p.result"), { childList: true });
      start = performance.now();
      document.execCommand("insertText", false, "x");
    });
  });
}
