/** Makes a large file of packets, one a line: the same bytes on every machine, about 400 a packet, one packet in a hundred broken. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/bench/", import.meta.url));
const packetsAtOnce = 1000;

/**
 * The path of a file of so many packets, made now unless it was made before.
 *
 * @param {number} count @returns {string}
 */
export function packetsFile(count) {
  const path = join(cache, `packets-${count}.jsonl`);
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const begun = `${path}.${process.pid}`;
  const file = openSync(begun, "w");
  for (const block of blocks(count)) writeSync(file, block);
  closeSync(file);
  renameSync(begun, path);
  return path;
}

function* blocks(count) {
  const random = randomNumbers(1);
  for (let start = 0; start < count; start += packetsAtOnce) {
    let block = "";
    for (let at = start; at < Math.min(count, start + packetsAtOnce); at++) block += `${line(random, at)}\n`;
    yield block;
  }
}

function line(random, at) {
  if (at % 100 !== 99) return JSON.stringify(packet(random, at));
  const breakIt = ways[Math.floor(at / 100) % ways.length];
  return breakIt(packet(random, at));
}

/** Each makes a line that is wrong in a way of its own. */
const ways = [
  ({ To_Account: _, ...rest }) => JSON.stringify(rest),
  (good) => JSON.stringify({ ...good, MsgLifeTime: 604801 }),
  (good) => JSON.stringify({ ...good, MsgRandom: "7" }),
  (good) => JSON.stringify({ ...good, MsgBody: [{ MsgType: "TIMSongElem", MsgContent: {} }] }),
  (good) => JSON.stringify(good).slice(0, -20),
  (good) => JSON.stringify({ ...good, SyncOtherMachine: true, MsgBody: {} }),
];

const words = [
  "hello",
  "order",
  "shipped",
  "meeting",
  "tomorrow",
  "invoice",
  "caf\u00e9",
  "\u4f60\u597d",
  "thanks",
  "\u{1f600}",
  "at",
  "noon",
];

function packet(random, at) {
  const pick = (limit) => Math.floor(random() * limit);
  const text = (length) => Array.from({ length }, () => words[pick(words.length)]).join(" ");
  const hasPush = at % 2 === 0;
  return {
    SyncOtherMachine: 1 + pick(2),
    From_Account: `user${pick(1_000_000)}`,
    To_Account: `user${pick(1_000_000)}`,
    MsgLifeTime: pick(604_801),
    MsgRandom: pick(2 ** 32),
    MsgTimeStamp: 1_557_387_418 + at,
    MsgBody: [
      { MsgType: "TIMTextElem", MsgContent: { Text: text(hasPush ? 6 : 22) } },
      { MsgType: "TIMFaceElem", MsgContent: { Index: pick(100), Data: text(1) } },
    ],
    ...(hasPush ? { OfflinePushInfo: pushInfo(text) } : {}),
  };
}

function pushInfo(text) {
  return {
    PushFlag: 0,
    Desc: text(4),
    AndroidInfo: { Sound: "android.mp3" },
    ApnsInfo: { BadgeMode: 1, Title: text(2) },
  };
}

/** Numbers from 0 to 1, the same in every run: mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
