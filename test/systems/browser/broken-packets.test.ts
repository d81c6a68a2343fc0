/** For each code that a packet can raise, packets that do: what is wrong is underlined, and the answer is that of the mock server. */
import { expect, it } from "vitest";
import { service } from "../../../generated/operations.js";
import { parseSendMsgRequest } from "../../../generated/validators.js";
import { brokenPackets } from "../../suites/validation/broken-packets.js";
import { enter, listed, underlined, result } from "./bench-page.js";
import { committedPage, usePage } from "./browser.js";

const page = usePage(committedPage);

const { envelope } = service;
if (envelope === undefined) throw new Error("The service has no envelope.");
const { code: codeField, status } = envelope;

const textOf = (packet: unknown): string =>
  typeof packet === "string" ? packet : JSON.stringify(packet, undefined, 2);

/** What is underlined in the broken packets, in their order: a missing property is missing from what begins there. */
const underlinedParts = [
  "}",
  "{",
  '"MsgBody": {',
  '"hi"',
  '"MsgBody": [',
  "{",
  "{",
  '"To_Account": [',
  "{",
  "1.5",
  '"1600000000"',
  '"MsgBody": {',
  "[",
  "null",
  '"TIMSoundElem"',
  "{",
  "1",
  '"MsgContent": {',
  "-1",
  "604801",
  '"1"',
  '"60"',
];

const rows = brokenPackets.map((row, index) => [...row, underlinedParts[index]] as const);

it.each(rows.filter(([, , , packet]) => textOf(packet).length < 8192))(
  "%i at %j by %s is underlined in its place",
  async (code, path, keyword, packet, part) => {
    await enter(page(), textOf(packet));
    const violations = await listed(page());
    expect(violations.map((one) => [one.path, one.keyword])).toEqual([[path, keyword]]);
    expect(violations[0]?.codes).toContain(code);
    expect(await underlined(page())).toBe(part);
    expect(await result(page())).toBe("Refused: 1 violation");
  },
);

it.each(brokenPackets)("%i at %j by %s gets the answer of the mock server", async (_code, _path, _keyword, packet) => {
  const judged = parseSendMsgRequest(textOf(packet));
  const decisive = judged.valid ? undefined : judged.violations.find(({ codes }) => codes.length > 0);
  await enter(page(), textOf(packet));
  const answer = JSON.parse((await page().locator(".answer").textContent()) ?? "") as Record<string, unknown>;
  expect(answer[codeField.field]).toBe(decisive?.codes[0]);
  expect(answer[status.field]).toBe(status.fail);
});
