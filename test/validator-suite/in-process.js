/** The validator suite in Node, Bun and Deno. Standard input: the packets to judge, and whether the runtime evaluates text. */
import process from "node:process";
import * as everyWord from "../../.cache/validator-suite/every-word/validators.js";
import * as sendmsg from "../../generated/validators.js";
import { judgesOf } from "./judges.js";
import { runSuite } from "./suite.js";

let text = "";
for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
const { packets, evaluates } = JSON.parse(text);
const report = runSuite({ judges: judgesOf(sendmsg, everyWord), evaluates }, packets);
process.stdout.write(`${JSON.stringify(report)}\n`);
