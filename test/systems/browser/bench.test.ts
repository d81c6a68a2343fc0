/** The packet bench: it reports what the package reports, underlines each place in the packet, and shows the answer. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { good } from "../../suites/validation/broken-packets.js";
import { enter, listed, underlined, result } from "./bench-page.js";
import { committedPage, useBrowser } from "./browser.js";

const open = useBrowser();

const samples = readdirSync("spec/samples/sendMsg").map((name) => ({
  name,
  direction: name.split("-")[0],
  packet: JSON.parse(readFileSync(`spec/samples/sendMsg/${name}`, "utf8")) as unknown,
}));

const textOf = (packet: unknown): string =>
  typeof packet === "string" ? packet : JSON.stringify(packet, undefined, 2);

it("offers every documented sample, and accepts each", async () => {
  const page = await open(committedPage);
  for (const direction of ["request", "response"]) {
    await page.getByLabel("Packet", { exact: true }).selectOption({ label: `sendMsg: ${direction}` });
    const own = samples.filter((sample) => sample.direction === direction);
    const offered = await page.locator("#bench-sample option:not([disabled])").count();
    expect([direction, offered]).toEqual([direction, own.length]);
    const shown: unknown[] = [];
    for (let index = 0; index < offered; index++) {
      await page.getByLabel("Start from").selectOption({ index });
      const text = (await page.locator(".cm-line").allTextContents()).join("\n");
      shown.push(JSON.parse(text));
      await expect.poll(() => page.locator(".bytes").textContent()).toContain(`${Buffer.byteLength(text)}`);
      expect(await result(page)).toBe("Accepted");
    }
    expect(shown).toEqual(expect.arrayContaining(own.map(({ packet }) => packet)));
  }
});

describe("a packet that is wrong", () => {
  it("has a missing property underlined in the very element that lacks it", async () => {
    const page = await open(committedPage);
    await enter(
      page,
      textOf({ ...good, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "a" } }, { MsgType: "TIMTextElem" }] }),
    );
    expect((await listed(page)).map(({ place }) => place)).toEqual(["Line 11, column 5"]);
  });

  it("shows the bytes that are too many, and only those", async () => {
    const page = await open(committedPage);
    const packet = { ...good, From_Account: "é".repeat(4096) };
    await enter(page, JSON.stringify(packet));
    expect(await page.locator(".bytes").textContent()).toBe(
      `${Buffer.byteLength(JSON.stringify(packet))} of 8192 bytes`,
    );
    const [violation] = await listed(page);
    expect(violation).toMatchObject({ path: "", keyword: "maxBytes", codes: [93000] });
    const whole = new TextDecoder().decode(Buffer.from(JSON.stringify(packet)).subarray(0, 8192), { stream: true });
    expect(violation?.place).toBe(`Line 1, column ${whole.replaceAll("\ufffd", "").length + 1}`);
  });
});

it("a remark does not refuse a packet", async () => {
  const page = await open(committedPage);
  await enter(page, textOf({ ...good, Extra: 1 }));
  expect(await result(page)).toBe("Accepted with 1 warning");
  expect(await listed(page)).toEqual([]);
  expect((await listed(page, "warning")).map(({ path, keyword }) => [path, keyword])).toEqual([
    ["/Extra", "additionalProperties"],
  ]);
  expect(await underlined(page, "warning")).toBe('"Extra"');
});

it("an advice says its name, which leads to what the reference says of it", async () => {
  const page = await open(committedPage);
  await enter(page, textOf({ ...good, MsgBody: [{ MsgType: "TIMCustomElem", MsgContent: { Data: "x" } }] }));
  expect(await result(page)).toBe("Accepted with 1 warning");
  expect((await listed(page, "warning")).map(({ path, keyword }) => [path, keyword])).toEqual([
    ["/MsgBody/0/MsgContent", "NoOfflinePush"],
  ]);
  await page.locator(".violations .advice", { hasText: "NoOfflinePush" }).click();
  expect(new URL(page.url()).hash).toBe("#advice-sendMsg-NoOfflinePush");
  expect(await page.locator(":target").textContent()).toContain("No offline push is sent");
});

it("what is listed leads to its place in the editor, and its code to the code's row", async () => {
  const page = await open(committedPage);
  await enter(page, textOf({ ...good, MsgLifeTime: 604_801 }));
  await page.getByRole("button", { name: "Line 5, column 18" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("604801");
  await page.locator(".violations").getByRole("link", { name: "90026" }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#code-90026");
  expect(await page.locator("#code-90026").isVisible()).toBe(true);
});

it("an answer is read for the code that it carries", async () => {
  const page = await open(committedPage);
  await page.getByLabel("Packet", { exact: true }).selectOption({ label: "sendMsg: response" });
  await enter(page, JSON.stringify({ ActionStatus: "FAIL", ErrorInfo: "", ErrorCode: 90_012 }));
  expect(await page.locator(".decisive").textContent()).toContain("90012 ToAccountNotFound");
});

it("a link carries the packet in its fragment, and brings it back", async () => {
  const packet = textOf({ ...good, From_Account: "é \u{1f600} </script>", Extra: [1, 2] });
  const page = await open(committedPage);
  await enter(page, packet);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#packet=SendMsgRequest:[\w-]+$/);
  const other = await open(page.url());
  await expect.poll(async () => (await other.locator(".cm-line").allTextContents()).join("\n")).toBe(packet);
  expect(await result(other)).toBe("Accepted with 1 warning");
});

it("a link that was cut short leaves the first sample", async () => {
  const page = await open(`${committedPage}#packet=SendMsgRequest:7VzZ`);
  await expect.poll(() => result(page)).toBe("Accepted");
  expect(await page.locator(".cm-content").textContent()).toContain("To_Account");
});

it("JSON is tidied, and what is none is left alone", async () => {
  const page = await open(committedPage);
  await enter(page, '{"a":[1]}');
  await page.getByRole("button", { name: "Tidy" }).click();
  expect(await page.locator(".cm-line").allTextContents()).toEqual(["{", '  "a": [', "    1", "  ]", "}"]);
  await enter(page, '{"a"');
  await page.getByRole("button", { name: "Tidy" }).click();
  expect(await page.locator(".cm-line").allTextContents()).toEqual(['{"a"']);
});

it("a packet that is too long to be read holds nothing up", async () => {
  const page = await open(committedPage);
  await page.evaluate(
    async (text) => {
      const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
      const data = btoa(String.fromCharCode(...bytes))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
      location.hash = `#packet=SendMsgRequest:${data}`;
    },
    `[${'"\u00e9\u00e9\u00e9\u00e9",'.repeat(100_000)}1]`,
  );
  await expect.poll(() => result(page), { timeout: 20_000 }).toBe("Refused: too long to be read");
});
