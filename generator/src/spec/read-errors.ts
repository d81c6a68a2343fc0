/** Reads error rows and the references to the pages that facts were taken from. */
import type { ErrorSpec, RaisedBySpec, SourceSpec } from "./document.js";
import { retryRules } from "../grammar/keys.js";
import type { MapReader } from "../grammar/reader.js";

/** The rows of a mapping `errors`, in the order of the file. */
export function readErrors(parent: MapReader): readonly ErrorSpec[] {
  return parent.mapEntries("errors").map(({ entry, reader }) => ({
    code: Number(entry.key),
    name: reader.locatedText("name") ?? { value: "", origin: entry.keyOrigin },
    description: reader.text("description") ?? "",
    action: reader.text("action"),
    retry: reader.choice("retry", retryRules)?.value ?? "never",
    raisedBy: reader.maps("raisedBy").map(readRaisedBy),
    unraisable: reader.text("unraisable"),
    deprecated: reader.text("deprecated"),
    source: readSource(reader),
    origin: entry.keyOrigin,
  }));
}

function readRaisedBy(reader: MapReader): RaisedBySpec {
  return {
    where: reader.choice("in", ["body", "url"])?.value ?? "body",
    at: reader.locatedText("at") ?? { value: "", origin: reader.node.origin },
    on: reader.has("on") ? reader.texts("on") : undefined,
  };
}

export function readSource(parent: MapReader): SourceSpec | undefined {
  const reader = parent.map("source");
  if (reader === undefined) return undefined;
  return {
    page: reader.text("page"),
    title: reader.text("title"),
    url: reader.text("url"),
    updated: reader.text("updated"),
  };
}
