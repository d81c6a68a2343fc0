import { ApiError, ResponseError } from "./errors.js";
/**
 * The content of a successful answer.
 *
 * @throws ApiError when the server refused the request.
 * @throws ResponseError when the answer is not one that the documentation describes.
 */
export function readAnswer(context, { status, text, outcome }) {
    const { operation, envelope, redact } = context;
    const fail = (reason, became) => new ResponseError(operation.name, { status, reason: redact(reason), outcome: became });
    const content = parse(text);
    if (content === undefined)
        throw fail(text === "" ? "the body is empty" : "the body is not JSON", outcome);
    if (envelope !== undefined) {
        const head = readHead(envelope, content.value, operation.partial);
        if (head === undefined)
            throw fail("the body is no answer of this API", outcome);
        if (head.code !== envelope.code.success)
            throw refusal(context, envelope, head);
        if (head.status === envelope.status.fail)
            throw fail(`the answer says ${head.status} with code ${head.code}`, "unknown");
    }
    if (status < 200 || status > 299)
        throw fail("the answer is no success", "unknown");
    if (!operation.response.guard(content.value))
        throw fail(`the answer is no ${operation.response.name}`, "unknown");
    return content.value;
}
function parse(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
/** The fields that every answer has; undefined where they are not what they should be. */
function readHead(envelope, content, partial = []) {
    if (typeof content !== "object" || content === null)
        return undefined;
    const own = (name) => (Object.hasOwn(content, name) ? Reflect.get(content, name) : undefined);
    const status = own(envelope.status.field);
    const code = own(envelope.code.field);
    const info = own(envelope.info.field);
    if (typeof status !== "string" || ![envelope.status.ok, envelope.status.fail, ...partial].includes(status)) {
        return undefined;
    }
    if (typeof code !== "number" || !Number.isInteger(code))
        return undefined;
    return { status, code, info: typeof info === "string" ? info : "" };
}
/**
 * The code decides. But of an answer that says OK beside a code of failure nobody can tell what the server did, and one that
 * tells of a partial success says that it did something.
 */
function refusal(context, envelope, { status, code, info }) {
    const { operation, errorSummaries, redact } = context;
    const outcome = status === envelope.status.fail ? "rejected" : "unknown";
    const row = summaryOf(errorSummaries, code);
    return new ApiError(operation.name, { code, status, info: redact(info), row, outcome });
}
function summaryOf(summaries, code) {
    const [name, retry = "never"] = (Object.hasOwn(summaries, code) ? summaries[code] : undefined) ?? [];
    return name === undefined ? undefined : { code, name, retry };
}
