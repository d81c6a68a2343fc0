/** What guards, validators, parsers and Standard Schemas of generated packages say, in any runtime. */
import { describeFailure } from "../client/assert.js";
import { adviceCases } from "./cases/advice.js";
import { ajvCases } from "./cases/ajv.js";
import { brokenCases } from "./cases/broken.js";
import { codeFromTextCases } from "./cases/code-from-text.js";
import { documentedCases } from "./cases/documented.js";
import { limitCases } from "./cases/limits.js";
import { everyElement, noJsonCases, noJsonEverywhere } from "./cases/no-json.js";
import { prototypeCases } from "./cases/prototypes.js";
import { standardSchemaCases } from "./cases/standard-schema.js";
import { textCases } from "./cases/texts.js";

/** @param packets as `prepare.js` gives them: the documented samples, and the cases of the conformance run. */
export function casesOf({ samples, conformance }) {
  return [
    ...documentedCases(samples, conformance),
    ...brokenCases,
    ...noJsonEverywhere([...samples, everyElement]),
    ...noJsonCases,
    ...prototypeCases,
    ...limitCases,
    ...textCases,
    ...standardSchemaCases(samples),
    ...adviceCases,
    ...ajvCases(samples, conformance),
    ...codeFromTextCases,
  ];
}

/**
 * Runs one case; undefined when it passes, else what went wrong.
 *
 * @param setting `validators` by packet type, and whether the runtime `evaluates` text as code.
 */
export function runCase(setting, { run }) {
  try {
    run(setting);
    return undefined;
  } catch (error) {
    return describeFailure(error);
  }
}

export function runSuite(setting, packets) {
  const results = casesOf(packets).map((one) => ({ name: one.name, message: runCase(setting, one) }));
  const failed = results.filter(({ message }) => message !== undefined);
  return { passed: results.length - failed.length, failed };
}
