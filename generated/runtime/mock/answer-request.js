import { validateBody, refusal, success } from "./answer.js";
import { validateUrl } from "./validate-url.js";
/** Validates URL and body, and answers with success or with the first violation that has a documented code. */
export function answerRequest(mocking, line, body) {
    const { descriptor, violations } = validateUrl(Object.values(mocking.operations), mocking.url, line);
    const all = descriptor === undefined ? violations : [...violations, ...validateRequest(descriptor, body)];
    const isValid = descriptor !== undefined && all.length === 0;
    const answer = isValid ? success(descriptor) : refusal(mocking.envelope, all);
    return { operation: descriptor?.operation.name, ...answer };
}
/** The body of a GET is ignored. */
function validateRequest({ operation }, body) {
    return operation.method === "GET" ? [] : validateBody(operation.request, body);
}
