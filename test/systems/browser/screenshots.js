// `npm run docs:screenshots`: takes the pictures of the reference for the README, and writes them to `docs/screenshots/`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = new URL("../../../generated/docs/index.html", import.meta.url).href;
const folder = join(root, "docs", "screenshots");

/** Wrong in four ways, and with a property that is not documented. */
const brokenPacket = `{
  "To_Account": ["bob"],
  "MsgLifeTime": 604801,
  "Priority": "high",
  "MsgBody": [
    {
      "MsgType": "TIMTextElem",
      "MsgContent": {}
    }
  ]
}
`;

const wide = { viewport: { width: 1280, height: 800 } };
const pictures = {
  "bench-light.png": { ...wide, colorScheme: "light", show: showBench },
  "code-dark.png": { ...wide, colorScheme: "dark", show: searchForCode },
  "fields-phone.png": {
    viewport: { width: 360, height: 760 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    show: showField,
  },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const [name, { show, ...options }] of Object.entries(pictures)) {
    const tab = await browser.newPage(options);
    await tab.goto(page);
    await show(tab);
    await tab.screenshot({ path: join(folder, name), animations: "disabled", caret: "hide" });
    await tab.close();
    console.log(`docs/screenshots/${name}`);
  }
} finally {
  await browser.close();
}

async function showBench(tab) {
  await tab.evaluate(() => (location.hash = "#bench"));
  await tab.locator(".cm-content").fill(brokenPacket);
  await tab.locator(".violations").first().waitFor();
  await tab.locator("#bench h2").click();
}

async function searchForCode(tab) {
  await tab.keyboard.press("/");
  await tab.keyboard.type("90012");
  await tab.keyboard.press("Enter");
  await tab.locator("#code-90012:target").waitFor();
}

async function showField(tab) {
  await tab.evaluate(() => (location.hash = "#field-SendMsgRequest-MsgLifeTime"));
  await tab.locator("#field-SendMsgRequest-MsgLifeTime:target").waitFor();
}
