/** The validator suite in workerd: runs as a whole when it is asked, and answers with its report. */
import * as everyWord from "../../.cache/validator-suite/every-word/validators.js";
import * as sendmsg from "../../generated/validators.js";
import { judgesOf } from "./judges.js";
import { runSuite } from "./suite.js";

export default {
  async fetch(request) {
    const { packets, evaluates } = await request.json();
    return Response.json(runSuite({ judges: judgesOf(sendmsg, everyWord), evaluates }, packets));
  },
};
