/** All cases of the client suite, by what they are about. */
import { faultCases } from "./cases/faults.js";
import { goodPathCases } from "./cases/good-path.js";
import { limiterCases } from "./cases/limiter.js";
import { loadCases } from "./cases/load.js";
import { reportCases } from "./cases/reports.js";
import { retryCases } from "./cases/retries.js";
import { stopCases } from "./cases/stopping.js";

export const cases = [
  ...goodPathCases,
  ...faultCases,
  ...retryCases,
  ...stopCases,
  ...limiterCases,
  ...reportCases,
  ...loadCases,
];
