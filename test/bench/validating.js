/** Measures `validate` on a large file of packets beside a program that only parses every line. */
import { fileURLToPath } from "node:url";
import { packetsFile } from "./make-packets.js";
import { interleave, peakMemory, ratio, spread } from "./measure.js";
import { commandLine } from "./programs.js";
import { atLeastCell, secondsCell } from "./table.js";

const formats = ["text", "json", "github"];

/** Speeds are the inverse of times: half the speed of JSON.parse is twice its time. */
export function validating(packets, rounds) {
  const file = packetsFile(packets);
  const parse = { name: "parse", args: [fileURLToPath(new URL("parse-lines.js", import.meta.url)), file] };
  const ours = formats.map((format) => ({
    name: format,
    ...commandLine(["validate", file, "--format", format]),
    discardsOutput: true,
    // One packet in a hundred is broken.
    status: 1,
  }));
  const seconds = interleave([parse, ...ours], rounds);
  const perSecond = (name) => spread(seconds.get(name).map((value) => packets / value));
  return [
    secondsCell("lines split and parsed with JSON.parse alone", spread(seconds.get("parse"))),
    { what: "the same", unit: "packets/s", spread: perSecond("parse") },
    ...formats.flatMap((name) => [
      { what: `\`validate --format ${name}\``, unit: "packets/s", spread: perSecond(name) },
      atLeastCell("speed of that / JSON.parse alone", 0.5, ratio(seconds.get("parse"), seconds.get(name))),
    ]),
    ...ours.map((program) => ({
      what: `peak memory of \`validate --format ${program.name}\``,
      goal: 150,
      unit: "MB",
      spread: peakMemory(program, 1),
    })),
    { what: "peak memory of JSON.parse alone", unit: "MB", spread: peakMemory(parse, 1) },
  ];
}
