/** The packets that the bench validates: the largest documented one, and one for each of twenty faults in it. */
import { readFileSync } from "node:fs";

const samples = new URL("../../../spec/samples/sendMsg/", import.meta.url);
const text = readFileSync(new URL("request-on-behalf-with-offline-push.json", samples), "utf8");

/** What is wrong, and where: absent, of another type, out of range, none of the values, or deep within. */
export const faults = JSON.parse(readFileSync(new URL("faults.json", import.meta.url), "utf8"));

export const brokenPackets = faults.map(broken);

/** As many as there are broken ones, each read from text as a program would: no validator may see one object all the time. */
export const goodPackets = faults.map(() => JSON.parse(text));

export const packetText = text;

export function faultText({ at, absent, value }) {
  return `\`${at.join(".")}\` ${absent ? "absent" : JSON.stringify(value)}`;
}

function broken({ at, absent, value }) {
  const packet = JSON.parse(text);
  const holder = at.slice(0, -1).reduce((part, name) => part[name], packet);
  if (absent) delete holder[at.at(-1)];
  else holder[at.at(-1)] = value;
  // From text once more, so that it is made as all others are.
  return JSON.parse(JSON.stringify(packet));
}
