/** The client suite in a browser: offers it to whoever drives the page. */
import * as client from "../../generated/client.js";
import * as errors from "../../generated/errors.js";
import * as usersig from "../../generated/usersig.js";
import { runSuite } from "./suite.js";

globalThis.runClientSuite = (addresses, options) =>
  runSuite({ client, errors, usersig, platform: "chromium", addresses }, options);
