/** The client suite in workerd: runs the case that a request names, and answers with what went wrong. */
import * as client from "../../../generated/client.js";
import * as errors from "../../../generated/errors.js";
import * as usersig from "../../../generated/usersig.js";
import { cases, runCase } from "./suite.js";

export default {
  async fetch(request) {
    const { addresses, name } = await request.json();
    const found = cases.find((one) => one.name === name);
    const setting = { client, errors, usersig, platform: "workerd", addresses };
    const message = found === undefined ? `no case is called ${name}` : await runCase(setting, found);
    return Response.json({ message });
  },
};
