/** The scheme `none`: calls are not authenticated. */
import type { Scheme } from "./scheme.js";

export const none: Scheme = {
  credentials: [],
  madeFrom: {},
  options: [],
  httpScheme: undefined,
  headerExample: undefined,
};
