/** Reads the operation of a file. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { ContradictionSpec, OperationSpec, PacketSpec, PartialSpec, SampleSpec } from "./document.js";
import { toJson } from "../yaml/to-json.js";
import { httpMethods } from "../grammar/keys.js";
import { readAdvice } from "./read-advice.js";
import { readErrors, readSource } from "./read-errors.js";
import { bareType, type TypeReader } from "./read-types.js";
import type { MapReader } from "../grammar/reader.js";

/** Undefined where a section is missing without which there is no operation. */
export function readOperation(file: MapReader, types: TypeReader, found: Diagnostic[]): OperationSpec | undefined {
  const name = file.locatedText("operation");
  const request = file.map("request");
  const response = file.map("response");
  if (name === undefined || request === undefined || response === undefined) return undefined;
  const rateLimit = file.map("rateLimit");
  const deduplication = file.map("deduplication");
  return {
    name,
    title: file.text("title") ?? name.value,
    description: file.text("description") ?? "",
    method: file.choice("method", httpMethods)?.value ?? "POST",
    path: file.text("path") ?? "",
    rateLimit:
      rateLimit === undefined
        ? undefined
        : { calls: rateLimit.number("calls")?.value ?? 1, seconds: rateLimit.number("seconds")?.value ?? 1 },
    deduplication: deduplication && {
      fields: deduplication.texts("fields"),
      seconds: deduplication.number("seconds")?.value ?? 1,
      origin: deduplication.keyOrigin("fields"),
    },
    request: { ...readPacket(request, types), advice: readAdvice(request, found) },
    response: {
      ...readPacket(response, types),
      success: response.locatedText("success"),
      failure: response.locatedText("failure"),
      partial: readPartial(response),
    },
    errors: readErrors(file),
    samples: file.maps("samples").map((sample) => readSample(sample, found)),
    contradictions: file.maps("contradictions").map(readContradiction),
    source: readSource(file),
  };
}

function readPacket(reader: MapReader, types: TypeReader): PacketSpec {
  const origin = reader.keyOrigin("fields");
  return {
    name: reader.locatedText("name") ?? { value: "", origin: reader.node.origin },
    description: reader.text("description") ?? "",
    maxBytes: reader.number("maxBytes")?.value,
    type: { ...bareType("object", origin), fields: types.fields(reader.mapEntries("fields")) },
  };
}

/** A text stands for the one status that there is. */
function readPartial(response: MapReader): PartialSpec | undefined {
  if (!response.has("partial")) return undefined;
  const origin = response.keyOrigin("partial");
  const status = response.locatedText("partial");
  if (status !== undefined) return { statuses: [status], type: undefined, origin };
  const partial = response.map("partial");
  return { statuses: partial?.texts("statuses") ?? [], type: partial?.locatedText("type"), origin };
}

function readSample(reader: MapReader, found: Diagnostic[]): SampleSpec {
  const name = reader.text("name") ?? "";
  const file = reader.locatedText("file");
  const packet = reader.value("packet");
  const origin = reader.keyOrigin("name");
  if ((file === undefined) === (packet === undefined)) {
    const params = { subject: `Sample '${name}'`, keys: "`file` and `packet`" };
    found.push(diagnostic("spec/exactly-one", origin, params));
  }
  return {
    name,
    title: reader.text("title") ?? name,
    direction: reader.choice("as", ["request", "response"])?.value ?? "request",
    content:
      file === undefined
        ? { kind: "inline", packet: packet === undefined ? null : toJson(packet) }
        : { kind: "file", file },
    origin,
  };
}

function readContradiction(reader: MapReader): ContradictionSpec {
  return {
    at: reader.text("at") ?? "",
    statements: reader.maps("statements").map((statement) => ({
      where: statement.text("where") ?? "",
      says: statement.text("says") ?? "",
    })),
    decision: reader.text("decision") ?? "",
    because: reader.text("because") ?? "",
    origin: reader.keyOrigin("at"),
  };
}
