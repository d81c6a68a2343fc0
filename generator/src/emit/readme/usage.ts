/** The use of the package: its entries, and a chapter for each thing to do, in examples made of its own names. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { blocks, code, example, table } from "../../print/markdown.js";
import { listed } from "../../text/english.js";
import { callExample } from "../call-example.js";
import type { EntryGuide, PackageEntry } from "../emitter.js";
import { entriesBesideMain, listedEntries } from "../entries.js";
import { retrying } from "./retrying.js";

/** The sections before the reference. */
export function usage(model: ApiModel, entries: readonly PackageEntry[]): string {
  const [operation] = model.operations;
  const guides = (chapter: EntryGuide["chapter"]): readonly (string | undefined)[] =>
    entries.map(({ guide }) => (guide?.chapter === chapter ? guide.print(model, operation) : undefined));
  return blocks(
    "## Entries",
    table(["Entry", "Holds"], entryRows(entries)),
    operation === undefined ? undefined : sending(model, operation),
    operation === undefined ? undefined : retrying(model),
    ...guides("sending"),
    ...guides("validating"),
    ...guides("testing"),
    elsewhere,
  );
}

function entryRows(entries: readonly PackageEntry[]): readonly (readonly [string, string])[] {
  const beside = entriesBesideMain(entries).map(({ name }) => code(name));
  const all = beside.length === 0 ? "all entries below" : `all entries below except ${listed(beside, "and")}`;
  const rows = new Map<string, readonly string[]>();
  for (const { name, doc } of listedEntries(entries)) rows.set(doc, [...(rows.get(doc) ?? []), code(`./${name}`)]);
  return [
    ["`.`", all],
    ...[...rows].map(([doc, names]) => [names.join(", "), doc] as const),
    ["`./openapi.json`, `./schema/*.json`", "OpenAPI 3.1 and JSON Schema 2020-12"],
  ];
}

function sending(model: ApiModel, operation: OperationModel): string {
  const sample = operation.samples.find(({ direction }) => direction === "request");
  return blocks(
    "## Sending",
    example(callExample(model, operation, sample?.packet)),
    `A call throws a ${code("ClientError")}, whose ${code("outcome")} is ${code("not-sent")}, ` +
      `${code("rejected")} or ${code("unknown")} (the request may have arrived). ` +
      `${code(`client.${operation.name}.safe(...)`)} does not throw; it returns ${code("{ ok: true, value }")} or ` +
      `${code("{ ok: false, error }")}.`,
  );
}

/** The section about files for other languages and tools. */
const elsewhere = blocks(
  "## In other languages",
  `${code("schema/*.json")} has a self-contained JSON Schema document for each packet; ${code("openapi.json")} describes all ` +
    `operations. In OpenAPI, ${code("x-error-codes")} is the error table, by code:`,
  [
    `- ${code("name")}, ${code("description")} and ${code("action")}.`,
    `- ${code("retry")}: ${code("never")}, ${code("backoff")}, ${code("throttle")}, ${code("new-signature")} or ${code("once")}.`,
    `- ${code("operations")} that document the code; missing if all operations can return it.`,
    `- ${code("raisedBy")}: which part of a request raises it (${code("in")}: ${code("body")} or ${code("url")}), at which JSON ` +
      `Pointer (${code("at")}; ${code("*")} is any one segment, a final ${code("**")} any depth), and for which keywords ` +
      `(${code("on")}; missing if any).`,
  ].join("\n"),
  `Each operation lists its codes as ${code("x-error-codes")}, too. ${code("x-rate-limit")} is its rate limit, and ` +
    `${code("x-max-bytes")} the largest size of a request in bytes.`,
);
