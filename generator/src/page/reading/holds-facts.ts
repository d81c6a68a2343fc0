/** Whether a page has any facts besides the path of its API. */
import type { PageFacts } from "../facts.js";

type Lists = Pick<PageFacts, "requestFields" | "responseFields" | "errorCodes" | "requestSamples" | "responseSamples">;

/** Whether any field, code, sample or other fact was read. */
export function holdsFacts(facts: Lists): boolean {
  const { requestFields, responseFields, errorCodes, requestSamples, responseSamples } = facts;
  const lists = [requestFields, responseFields, errorCodes, requestSamples, responseSamples];
  return lists.some((list) => list.length > 0);
}
