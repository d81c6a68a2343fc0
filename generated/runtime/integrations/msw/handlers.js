/** Handlers of Mock Service Worker that answer as the mock server does. */
import { delay, http, HttpResponse } from "msw";
import { readBaseUrl } from "../../client/request.js";
import { refusal } from "../../mock/answer.js";
import { answerRequest } from "../../mock/answer-request.js";
import { bodyOf } from "../../mock/body.js";
/** One handler for each host: it answers whatever is sent there. */
export function makeHandlers(service, tables, { baseUrl, answer, delayMs = 0 } = {}) {
    if (!Number.isFinite(delayMs) || delayMs < 0)
        throw new TypeError("`delayMs` must be a number of at least 0");
    const places = baseUrl === undefined ? service.hosts.map((host) => `https://${host}`) : [baseUrl];
    const choose = choiceOf(answer, tables);
    return places.map((place) => {
        const base = readBaseUrl(service, place);
        return http.all(beneath(base), async ({ request }) => {
            const { status, content } = await answerTo(tables, choose, request, new URL(base).pathname.replace(/\/$/, ""));
            if (delayMs > 0)
                await delay(delayMs);
            const headers = { "content-type": "application/json; charset=utf-8" };
            return new HttpResponse(JSON.stringify(content), { status, headers });
        });
    });
}
function choiceOf(answer, tables) {
    if (typeof answer === "function")
        return answer;
    const codes = new Map(Object.entries(answer ?? {}));
    for (const [operation, code] of codes)
        requireFailure(tables, operation, code);
    return ({ operation }) => codes.get(operation);
}
/** A name that is misspelled would change nothing, and the code of success would make an answer that contradicts itself. */
function requireFailure({ operations, envelope }, operation, code) {
    const names = Object.keys(operations);
    if (!names.includes(operation))
        throw new TypeError(`\`answer\` names no operation \`${operation}\`; there is ${names.join(", ")}`);
    if (code !== undefined && (!Number.isInteger(code) || code === envelope?.code.success))
        throw new TypeError(`\`answer.${operation}\` must be a code of failure, a whole number, but is ${code}`);
}
/** As an expression: in a text, MSW would take some characters of a path for parameters. */
function beneath(base) {
    return new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/`);
}
async function answerTo(tables, choose, request, basePath) {
    const { pathname, searchParams } = new URL(request.url);
    const line = { method: request.method, path: pathname.slice(basePath.length), parameters: searchParams };
    const body = bodyOf(new Uint8Array(await request.arrayBuffer()));
    const answer = answerRequest(tables, line, body);
    if (answer.operation === undefined)
        return answer;
    const code = choose({ operation: answer.operation, body: "text" in body ? body.text : undefined });
    if (code === undefined)
        return answer;
    const message = tables.errorTable[code]?.description ?? `Code ${code}, as asked for.`;
    return refusal(tables.envelope, [{ path: "", keyword: "asked", message, codes: [code] }]);
}
