/** How the package is used, in examples made of its own names and its first documented request. */
import type { ApiModel, OperationModel, ServiceModel } from "../../model/types.js";
import { callExample } from "../call-example.js";
import { identifier, literal } from "../../print/text.js";
import { blocks, code, example, table } from "../../print/markdown.js";
import { queueing, queueingRow } from "./queueing.js";
import { retrying } from "./retrying.js";
import { sendingMuch, sendingMuchRow } from "./sending-much.js";
import { signing, signingRow } from "./signing.js";
import { testing, testingRow } from "./testing.js";

function entryRows(service: ServiceModel, hasQueues: boolean): readonly (readonly [string, string])[] {
  return [
    [
      "`.`",
      `all of the below but \`ajv\`, \`json-schema\`, \`undici\`, ${hasQueues ? "`bullmq`, " : ""}\`msw\`, \`operations\` and \`mocking\``,
    ],
    ["`./types`", "the type of each packet and of its parts"],
    ["`./guards`", "for each packet the guard alone, for programs that start often or are loaded by a browser"],
    [
      "`./validators`",
      "for each packet a guard, a judge of all violations, a parser of JSON text, and a Standard Schema object",
    ],
    ["`./ajv`", "for each packet an AJV standalone validator, with `.errors` and `.schema`; needs no package"],
    ["`./json-schema`", "the same Standard Schema objects, which give their JSON Schema too (Standard JSON Schema)"],
    ["`./errors`", "`ErrorCode`, `errorTable`, `isErrorCode`, `describeError` and the error classes"],
    ["`./client`", "`createClient`, `createRateLimiter` and the builders"],
    ...signingRow(service),
    sendingMuchRow,
    ...(hasQueues ? [queueingRow] : []),
    testingRow,
    ["`./operations`, `./mocking`", "the tables that programs such as a mock server work by"],
    ["`./openapi.json`, `./schema/*.json`", "OpenAPI 3.1 and JSON Schema 2020-12"],
  ];
}

/** The sections before the reference. `hasQueues` tells whether the package has the entry `bullmq`. */
export function usage(model: ApiModel, hasQueues: boolean): string {
  const [operation] = model.operations;
  return blocks(
    "## Entries",
    table(["Entry", "Holds"], entryRows(model.service, hasQueues)),
    operation === undefined ? undefined : sending(model, operation),
    operation === undefined ? undefined : retrying(model),
    operation === undefined ? undefined : sendingMuch(model.service),
    signing(model.service),
    operation === undefined || !hasQueues ? undefined : queueing(model.service, operation),
    operation === undefined ? undefined : judging(model.service, operation),
    operation === undefined ? undefined : testing(model.service, operation),
    elsewhere,
  );
}

function sending(model: ApiModel, operation: OperationModel): string {
  const sample = operation.samples.find(({ direction }) => direction === "request");
  return blocks(
    "## Sending",
    example(callExample(model, operation, sample?.packet)),
    `A call throws a ${code("ClientError")}, whose ${code("outcome")} says what became of the request: ` +
      `${code("not-sent")}, ${code("rejected")} or ${code("unknown")}. ` +
      `${code(`client.${operation.name}.safe(...)`)} throws nothing and returns ${code("{ ok: true, value }")} or ` +
      `${code("{ ok: false, error }")}.`,
  );
}

function judging(service: ServiceModel, { request }: OperationModel): string {
  const { guardName, validateName, parseName } = request;
  const names = [guardName, parseName, validateName].map(identifier);
  const lines = [
    `import { ${names.join(", ")} } from ${literal(`${service.packageName}/validators`)};\n`,
    `if (${guardName}(value)) value; // is a ${identifier(request.type)}`,
    `const judged = ${validateName}(value); // every violation, with the codes that the server would answer`,
    `const parsed = ${parseName}(text); // from JSON text: malformed JSON and the byte limit too`,
  ].join("\n");
  return blocks(
    "## Judging a packet without sending it",
    example(lines),
    `A violation has a ${code("path")} (JSON Pointer), a ${code("keyword")}, a ${code("message")} and the ${code("codes")} ` +
      `that the documentation ascribes to it. A property that the documentation does not name is a warning; the option ` +
      `${code("strict")} makes it a violation.`,
  );
}

/** What other languages and tools go by. */
const elsewhere = blocks(
  "## In other languages",
  `${code("schema/*.json")} has a self-contained JSON Schema document for each packet, ${code("openapi.json")} all operations. In ` +
    `the latter, ${code("x-error-codes")} is the error table, by code: ${code("name")}, ${code("description")}, ${code("action")}, ` +
    `${code("retry")} (${code("never")}, ${code("backoff")}, ${code("throttle")}, ${code("new-signature")} or ${code("once")}), the ` +
    `${code("operations")} that document it (absent where all can answer with it) and ${code("raisedBy")}: where it is raised ` +
    `(${code("in")}: ${code("body")} or ${code("url")}), at which JSON Pointer (${code("at")}; ${code("*")} is any one part, a final ` +
    `${code("**")} any depth), and by which keywords (${code("on")}; absent where any does). The codes of an operation stand at the ` +
    `operation, as ${code("x-error-codes")} too, beside ${code("x-rate-limit")} and ${code("x-max-bytes")}, the greatest size of a ` +
    "request in bytes.",
);
