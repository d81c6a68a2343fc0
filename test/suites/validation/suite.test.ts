/** The validator suite that runs in every JavaScript runtime, here in this one: each case is a test. */
import { expect, test } from "vitest";
import * as sendmsgAjv from "../../../generated/ajv.js";
import * as sendmsg from "../../../generated/validators.js";
import { validatorsOf } from "./validators.js";
import { prepare } from "./prepare.js";
import { casesOf, runCase } from "./suite.js";

const packets = await prepare();
// Generated just now, so there is nothing yet whose types a compiler could read.
const everyWord = new URL("../../../.cache/validator-suite/every-word/", import.meta.url);
const others: object[] = await Promise.all(
  ["validators.js", "ajv.js"].map((entry) => import(/* @vite-ignore */ new URL(entry, everyWord).href)),
);
const setting = { validators: validatorsOf(sendmsg, sendmsgAjv, ...others), evaluates: true };

test.each(casesOf(packets).map((one) => [one.name, one] as const))("%s", (_name, one) => {
  expect(runCase(setting, one)).toBeUndefined();
});
