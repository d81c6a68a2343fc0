/** Measures `docs`: from its start to the page, and from saving the spec to what an open page in Chromium shows. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "../systems/runtimes/installed.js";
import { spread } from "./measure.js";
import { commandLine } from "./programs.js";

const spec = fileURLToPath(new URL("../../spec", import.meta.url));
/** What is edited: one sentence of a spec that is otherwise as it is. */
const sentence = "description: How long the message waits";

export async function serving(folder, rounds) {
  if (!existsSync(chromiumPath)) return [{ what: "an open page", text: `not measured: there is no ${chromiumPath}` }];
  const { chromium } = await import("playwright-core");
  const copy = mkdtempSync(join(folder, "serving-"));
  cpSync(spec, copy, { recursive: true });
  const begun = performance.now();
  const server = await startDocs(copy);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    await (await fetch(server.url)).text();
    const started = performance.now() - begun;
    const page = await browser.newPage();
    await page.goto(server.url);
    const measured = await editing(page, join(copy, "sendmsg.yaml"), rounds);
    return [
      { what: "`docs` from its start to the page, a browser started beside it", unit: "ms", spread: spread([started]) },
      { what: "saved, until the page shows the change", goal: 1000, unit: "ms", spread: spread(measured.changed) },
      {
        what: "saved, until the page shows an error in the spec",
        goal: 1000,
        unit: "ms",
        spread: spread(measured.broken),
      },
      { what: "saved, until the error is gone", goal: 1000, unit: "ms", spread: spread(measured.mended) },
    ];
  } finally {
    await browser.close();
    server.child.kill();
  }
}

async function startDocs(folder) {
  const { args } = commandLine(["docs", "--spec", folder]);
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const [first] = await once(child.stdout, "data");
  return { child, url: /http:\S+/.exec(first.toString())[0] };
}

async function editing(page, file, rounds) {
  const good = readFileSync(file, "utf8");
  const overlay = page.getByRole("alertdialog");
  const measured = { changed: [], broken: [], mended: [] };
  const timed = async (row, text, shown) => {
    const begun = performance.now();
    writeFileSync(file, text);
    await shown();
    measured[row].push(performance.now() - begun);
  };
  for (let round = 1; round <= rounds; round += 1) {
    const word = `edition${round}`;
    const changed = good.replace(sentence, `${sentence} ${word}`);
    await timed("changed", changed, () => page.getByText(word).first().waitFor());
    await timed("broken", `${changed}colour: red\n`, () => overlay.waitFor());
    await timed("fixed", changed, () => overlay.waitFor({ state: "hidden" }));
  }
  return measured;
}
