/** The validator suite in workerd: runs as a whole when it is asked, and answers with its report. */
import * as everyWordAjv from "../../../.cache/validator-suite/every-word/ajv.js";
import * as everyWord from "../../../.cache/validator-suite/every-word/validators.js";
import * as sendmsgAjv from "../../../generated/ajv.js";
import * as sendmsg from "../../../generated/validators.js";
import { validatorsOf } from "./validators.js";
import { runSuite } from "./suite.js";

const entries = [sendmsg, sendmsgAjv, everyWord, everyWordAjv];

export default {
  async fetch(request) {
    const { packets, evaluates } = await request.json();
    return Response.json(runSuite({ validators: validatorsOf(...entries), evaluates }, packets));
  },
};
