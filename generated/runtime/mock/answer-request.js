import { judgeBody, refusal, success } from "./answer.js";
import { judgeUrl } from "./judge-url.js";
export function answerRequest(mocking, line, body) {
    const { descriptor, violations } = judgeUrl(Object.values(mocking.operations), mocking.url, line);
    const found = descriptor === undefined ? violations : [...violations, ...judgeRequest(descriptor, body)];
    const isGood = descriptor !== undefined && found.length === 0;
    const answer = isGood ? success(descriptor) : refusal(mocking.envelope, found);
    return { operation: descriptor?.operation.name, ...answer };
}
/** A GET has no body to judge. */
function judgeRequest({ operation }, body) {
    return operation.method === "GET" ? [] : judgeBody(operation.request, body);
}
