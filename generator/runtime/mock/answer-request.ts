/** Owns what a mock makes of a request, whatever brings it: the judgement of URL and body, and the answer that follows. */
import type { EnvelopeDescriptor, MockDescriptor, UrlRules } from "../descriptor.js";
import { type Answer, judgeBody, refusal, success } from "./answer.js";
import type { Body } from "./body.js";
import { judgeUrl, type RequestLine } from "./judge-url.js";

/** What the entry `mocking` of a generated package holds. */
export interface Mocking {
  readonly operations: { readonly [name: string]: MockDescriptor };
  readonly url: UrlRules;
  readonly envelope: EnvelopeDescriptor | undefined;
}

export interface AnswerToRequest extends Answer {
  /** Name of the operation; undefined if the request names none. */
  readonly operation: string | undefined;
}

export function answerRequest(mocking: Mocking, line: RequestLine, body: Body): AnswerToRequest {
  const { descriptor, violations } = judgeUrl(Object.values(mocking.operations), mocking.url, line);
  const found = descriptor === undefined ? violations : [...violations, ...judgeRequest(descriptor, body)];
  const isGood = descriptor !== undefined && found.length === 0;
  const answer = isGood ? success(descriptor) : refusal(mocking.envelope, found);
  return { operation: descriptor?.operation.name, ...answer };
}

/** A GET has no body to judge. */
function judgeRequest({ operation }: MockDescriptor, body: Body): ReturnType<typeof judgeBody> {
  return operation.method === "GET" ? [] : judgeBody(operation.request, body);
}
