/** The modules of the runtime that the validators in the page use, by their paths there. */
import * as advice from "../../runtime/validation/advice.js";
import * as canBeSent from "../../runtime/validation/can-be-sent.js";
import * as countTagged from "../../runtime/validation/count-tagged.js";
import * as equal from "../../runtime/validation/equal.js";
import * as ownProperties from "../../runtime/validation/own-properties.js";
import * as report from "../../runtime/validation/report.js";
import * as standardSchema from "../../runtime/validation/standard-schema.js";
import * as textLength from "../../runtime/validation/text-length.js";
import * as validate from "../../runtime/validation/validate.js";

export const modules = {
  "validation/advice.js": advice,
  "validation/can-be-sent.js": canBeSent,
  "validation/count-tagged.js": countTagged,
  "validation/equal.js": equal,
  "validation/own-properties.js": ownProperties,
  "validation/report.js": report,
  "validation/standard-schema.js": standardSchema,
  "validation/text-length.js": textLength,
  "validation/validate.js": validate,
};
