/** Measures how long it takes to validate a packet, beside a check written by hand and beside other validators. */
import { fileURLToPath } from "node:url";
import { interleave, ratio, spread } from "../measure.js";
import { aheadCell, nanosecondsCell, secondsCell, timesCell } from "../table.js";
import { brokenPackets, faults, faultText, goodPackets } from "./packets.js";
import { guardAlone, prepareModules } from "./prepare.js";

const ours = "tim-bindings";
const byHand = "written by hand";
/** Short turns and many of them: what else the machine does then falls on all alike. */
const turnMs = 10;
const turnsPerRound = 4;

const local = (path) => new URL(path, import.meta.url).href;

/** The addresses of the modules that validate, by name. Each says whether a packet is good; most say what is wrong with it. */
function modules() {
  return {
    [ours]: local("ours.js"),
    [byHand]: local("by-hand.js"),
    "TypeBox 1": local("peers/typebox.js"),
    "TypeBox 0.34": local("peers/typebox-0.34.js"),
    "arktype 2": local("peers/arktype.js"),
    "AJV compiled": local("peers/ajv.js"),
    "zod 4": local("peers/zod.js"),
    "valibot 1": local("peers/valibot.js"),
    ...prepareModules(),
  };
}

/** @param {number} rounds @returns {Promise<readonly { title: string, rows: readonly object[] }[]>} */
export async function validation(rounds) {
  const addresses = modules();
  const contenders = await Promise.all(Object.entries(addresses).map(([name, address]) => loaded(name, address)));
  agree(contenders);
  const figures = measure(contenders, rounds);
  return [
    { title: "A guard, on a good packet", rows: guardRows(figures.good) },
    { title: "A guard, on a broken packet", rows: guardRows(figures.broken) },
    { title: "All errors, on a good packet", rows: goodErrorRows(figures) },
    { title: "All errors, on a broken packet", rows: errorRows(figures.brokenErrors) },
    { title: "Import and a first result, as a whole cold process", rows: coldRows(addresses, rounds) },
  ];
}

async function loaded(name, address) {
  const { isGood, errorsOf } = await import(address);
  return { name, isGood, errorsOf, loop: await import(`./turns.js?${encodeURIComponent(name)}`) };
}

/** Holds every contender to the same results, and prints where one differs. */
function agree(contenders) {
  for (const { name, isGood, errorsOf } of contenders) {
    const results = (packet) => [isGood(packet), ...(errorsOf === undefined ? [] : [errorsOf(packet).length === 0])];
    if (results(goodPackets[0]).includes(false)) throw new Error(`${name} refuses the good packet.`);
    const missed = faults.filter((_, index) => results(brokenPackets[index]).includes(true)).map(faultText);
    if (missed.length > 0) console.log(`${name} lets pass: ${missed.join(", ")}.\n`);
  }
  console.log(
    `Every contender was held to the good packet and ${faults.length} broken ones; differences are listed above.\n`,
  );
}

/** Nanoseconds a packet, turn by turn. Who begins changes each time. */
function measure(contenders, rounds) {
  const kinds = {
    good: { packets: goodPackets, isGood: true, of: "isGood", run: "turn" },
    broken: { packets: brokenPackets, isGood: false, of: "isGood", run: "turn" },
    goodErrors: { packets: goodPackets, isGood: true, of: "errorsOf", run: "turnOfErrors" },
    brokenErrors: { packets: brokenPackets, isGood: false, of: "errorsOf", run: "turnOfErrors" },
  };
  const figures = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()]));
  const measureOnce = (contender, ms) => {
    for (const [kind, { packets, isGood, of, run }] of Object.entries(kinds)) {
      if (contender[of] === undefined) continue;
      const values = figures[kind].get(contender.name) ?? [];
      figures[kind].set(contender.name, values);
      values.push(contender.loop[run](contender[of], packets, ms, isGood));
    }
  };
  for (const contender of contenders) measureOnce(contender, turnMs * 8);
  for (const values of Object.values(figures)) for (const list of values.values()) list.length = 0;
  for (let index = 0; index < rounds * turnsPerRound; index++) {
    const first = index % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) measureOnce(contender, turnMs);
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  return figures;
}

const peersIn = (values) => [...values.keys()].filter((name) => name !== ours && name !== byHand);

function guardRows(values) {
  const mine = values.get(ours);
  return [
    ...[...values].map(([name, times]) => nanosecondsCell(name, spread(times))),
    timesCell(`\`isSendMsgRequest\` / ${byHand}`, 1.15, ratio(mine, values.get(byHand))),
    ...peersIn(values).map((peer) => aheadCell(`\`isSendMsgRequest\` / ${peer}`, ratio(mine, values.get(peer)))),
  ];
}

function goodErrorRows({ good, goodErrors }) {
  return [
    ...[...goodErrors].map(([name, times]) => nanosecondsCell(name, spread(times))),
    timesCell("`validateSendMsgRequest` / `isSendMsgRequest`", 1.3, ratio(goodErrors.get(ours), good.get(ours))),
  ];
}

function errorRows(values) {
  const mine = values.get(ours);
  return [
    ...[...values].map(([name, times]) => nanosecondsCell(name, spread(times))),
    ...peersIn(values).map((peer) => aheadCell(`\`validateSendMsgRequest\` / ${peer}`, ratio(mine, values.get(peer)))),
  ];
}

function coldRows(addresses, rounds) {
  const program = fileURLToPath(new URL("first-result.js", import.meta.url));
  const programs = Object.entries(addresses).map(([name, address]) => ({ name, args: [program, guardAlone(address)] }));
  const seconds = interleave(programs, rounds);
  const mine = seconds.get(ours);
  return [
    ...[...seconds].map(([name, times]) => secondsCell(name, spread(times))),
    ...peersIn(seconds).map((peer) => aheadCell(`\`isSendMsgRequest\` / ${peer}`, ratio(mine, seconds.get(peer)))),
  ];
}
