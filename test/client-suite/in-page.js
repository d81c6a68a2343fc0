/** The client suite in a browser: offers it to whoever drives the page. */
import * as client from "../../generated/client.js";
import * as errors from "../../generated/errors.js";
import * as usersig from "../../generated/usersig.js";
import * as validators from "../../generated/validators.js";
import { runSuite } from "./suite.js";

globalThis.runClientSuite = (addresses, options) =>
  runSuite({ client, errors, usersig, validators, platform: "chromium", addresses }, options);
