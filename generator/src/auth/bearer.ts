/** The scheme `bearer`: a token in the header `Authorization`. */
import type { Scheme } from "./scheme.js";

export const bearer: Scheme = {
  credentials: [],
  madeFrom: {},
  options: ["token"],
  httpScheme: "bearer",
  headerExample: "Bearer <token>",
};
