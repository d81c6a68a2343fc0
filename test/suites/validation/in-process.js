/** The validator suite in Node, Bun and Deno. Standard input: the packets to validate, and whether the runtime evaluates text. */
import process from "node:process";
import * as everyWordAjv from "../../../.cache/validator-suite/every-word/ajv.js";
import * as everyWord from "../../../.cache/validator-suite/every-word/validators.js";
import * as sendmsgAjv from "../../../generated/ajv.js";
import * as sendmsg from "../../../generated/validators.js";
import { validatorsOf } from "./validators.js";
import { runSuite } from "./suite.js";

const entries = [sendmsg, sendmsgAjv, everyWord, everyWordAjv];
let text = "";
for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
const { packets, evaluates } = JSON.parse(text);
const report = runSuite({ validators: validatorsOf(...entries), evaluates }, packets);
process.stdout.write(`${JSON.stringify(report)}\n`);
