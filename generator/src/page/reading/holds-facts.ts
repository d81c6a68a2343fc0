/** Whether anything was read of a page beside the path of its API. */
import type { PageFacts } from "../facts.js";

type Lists = Pick<PageFacts, "requestFields" | "responseFields" | "errorCodes" | "requestSamples" | "responseSamples">;

export function holdsFacts(facts: Lists): boolean {
  const { requestFields, responseFields, errorCodes, requestSamples, responseSamples } = facts;
  const lists = [requestFields, responseFields, errorCodes, requestSamples, responseSamples];
  return lists.some((list) => list.length > 0);
}
