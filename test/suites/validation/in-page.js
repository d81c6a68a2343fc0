/** The validator suite in a browser's page. */
import * as everyWordAjv from "../../../.cache/validator-suite/every-word/ajv.js";
import * as everyWord from "../../../.cache/validator-suite/every-word/validators.js";
import * as sendmsgAjv from "../../../generated/ajv.js";
import * as sendmsg from "../../../generated/validators.js";
import { reportWith } from "../client/page-report.js";
import { validatorsOf } from "./validators.js";
import { runSuite } from "./suite.js";

const entries = [sendmsg, sendmsgAjv, everyWord, everyWordAjv];
await reportWith(({ packets, evaluates }) => runSuite({ validators: validatorsOf(...entries), evaluates }, packets));
