/** Values that no JSON text makes, in a packet of every kind of type and with names that every object inherits. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { noJsonEverywhere } from "../../../suites/validation/cases/no-json.js";
import { runCase } from "../../../suites/validation/suite.js";
import { everyKind } from "./model.js";
import { importJudge, type PacketJudge, writePackage } from "./package.js";

const removals: (() => void)[] = [];
let validators: { readonly [name: string]: PacketJudge };

beforeAll(async () => {
  const folder = await writePackage(everyKind, (remove) => removals.push(remove));
  validators = { EveryRequest: await importJudge(folder, "EveryRequest") };
});
afterAll(() => removals.forEach((remove) => remove()));

const every = {
  text: "ab",
  amount: 1,
  flag: true,
  share: 0.25,
  open: { a: [1, { b: "c" }] },
  form: { kind: "square", side: 3, note: [null] },
  sides: [{ constructor: "left", x: 1 }],
  nothing: {},
  names: ["a", "b"],
  sets: [[1], { a: 1 }, "x"],
  grid: [[1, 2], []],
  inline: { "a/b~c": true },
  bytes: "ab",
  short: ["ab"],
  limit: "auto",
  mixed: 7,
  named: "ab",
  record: {},
  parts: ["a", [1]],
  loose: 3,
};

test.each(noJsonEverywhere([{ as: "EveryRequest", packet: every }]).map((one) => [one.name, one] as const))(
  "%s",
  (_name, one) => {
    expect(runCase({ validators, evaluates: true }, one)).toBeUndefined();
  },
);
