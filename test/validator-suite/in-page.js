/** The validator suite in a browser's page. */
import * as everyWord from "../../.cache/validator-suite/every-word/validators.js";
import * as sendmsg from "../../generated/validators.js";
import { reportWith } from "../client-suite/page-report.js";
import { judgesOf } from "./judges.js";
import { runSuite } from "./suite.js";

await reportWith(({ packets, evaluates }) => runSuite({ judges: judgesOf(sendmsg, everyWord), evaluates }, packets));
