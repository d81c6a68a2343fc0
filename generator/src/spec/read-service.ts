/** Reads the section `service`. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { EnvelopeSpec, ServiceSpec, UrlParameterSpec } from "./document.js";
import { authSchemes } from "../grammar/keys.js";
import { readErrors, readSource } from "./read-errors.js";
import { MapReader, textOf } from "../grammar/reader.js";
import type { MapEntry } from "../yaml/tree.js";

export function readService(reader: MapReader, origin: Origin, found: Diagnostic[]): ServiceSpec {
  const name = reader.text("name") ?? "";
  const envelope = reader.map("envelope");
  return {
    name,
    title: reader.text("title") ?? name,
    description: reader.text("description") ?? "",
    packageName: reader.map("package")?.text("name") ?? "",
    packageVersion: reader.map("package")?.text("version") ?? "",
    license: reader.map("package")?.text("license"),
    hosts: readHosts(reader),
    auth: reader.map("auth")?.choice("scheme", authSchemes)?.value ?? "none",
    serverTimeoutMs: reader.number("serverTimeoutMs")?.value,
    urlParameters: reader
      .mapEntries("urlParameters")
      .map((parameter) => readUrlParameter(parameter.entry, parameter.reader, found)),
    envelope: envelope === undefined ? undefined : readEnvelope(envelope, reader.keyOrigin("envelope")),
    errors: readErrors(reader),
    source: readSource(reader),
    origin,
  };
}

function readHosts(reader: MapReader): ServiceSpec["hosts"] {
  return (reader.list("hosts")?.items ?? []).flatMap((item) => {
    const map = item.kind === "map" ? new MapReader(item) : undefined;
    const host = map?.locatedText("host") ?? textOf(item);
    return host === undefined ? [] : [{ host: host.value, region: map?.text("region"), origin: host.origin }];
  });
}

function readUrlParameter(entry: MapEntry, reader: MapReader, found: Diagnostic[]): UrlParameterSpec {
  const value = reader.map("value");
  const forms = ["credential", "generate", "constant"].filter((key) => value?.has(key) === true);
  if (value !== undefined && forms.length !== 1) {
    const params = {
      subject: `The value of URL parameter '${entry.key}'`,
      keys: "`credential`, `generate` and `constant`",
    };
    found.push(diagnostic("spec/exactly-one", reader.keyOrigin("value"), params));
  }
  return {
    name: entry.key,
    type: reader.choice("type", ["string", "integer"])?.value ?? "string",
    description: reader.text("description") ?? "",
    minimum: reader.number("minimum"),
    maximum: reader.number("maximum"),
    value: readUrlValue(value),
    origin: entry.keyOrigin,
  };
}

function readUrlValue(reader: MapReader | undefined): UrlParameterSpec["value"] {
  const credential = reader?.locatedText("credential");
  if (credential !== undefined) return { kind: "credential", name: credential.value, origin: credential.origin };
  if (reader?.has("generate") === true) return { kind: "random-uint32" };
  return { kind: "constant", text: reader?.text("constant") ?? "" };
}

function readEnvelope(reader: MapReader, origin: Origin): EnvelopeSpec {
  const descriptions = reader.mapEntries("fields").map((field) => {
    const description = { value: field.reader.text("description") ?? "", origin: field.entry.keyOrigin };
    return [field.entry.key, description] as const;
  });
  return {
    status: reader.text("status") ?? "",
    ok: reader.text("ok") ?? "",
    fail: reader.text("fail") ?? "",
    code: reader.text("code") ?? "",
    success: reader.number("success")?.value ?? 0,
    info: reader.text("info") ?? "",
    descriptions: new Map(descriptions),
    origin,
  };
}
