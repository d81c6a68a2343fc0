/** The client suite in a browser's page. */
import * as client from "../../../generated/client.js";
import * as errors from "../../../generated/errors.js";
import * as usersig from "../../../generated/usersig.js";
import { reportWith } from "./page-report.js";
import { runSuite } from "./suite.js";

await reportWith(({ addresses, concurrency }) =>
  runSuite({ client, errors, usersig, platform: "chromium", addresses }, { concurrency }),
);
