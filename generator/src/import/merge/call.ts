/** Brings what the page says of the call as a whole into the spec: method, call frequency, size of the body, hosts, URL parameters. */
import { isMap, isScalar, type YAMLMap } from "yaml";
import { diagnostic } from "../../diagnostics/rules.js";
import type { OperationContract } from "../../contract/contract.js";
import { inWords } from "../../contract/describe-value.js";
import { isSame } from "../../json/compare.js";
import type { RuleName } from "../../diff/rules.js";
import type { JsonValue } from "../../json/json-value.js";
import { proposeUrlParameter } from "../propose/url-parameter.js";
import { type DraftEntry, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import { keyOf, listIn, mapIn, pairIn, textIn, valueIn } from "../../yaml/edit/lookup.js";
import type { DraftItem, YamlFile } from "../../yaml/edit/yaml-file.js";
import { isDecided, type Merge, settle, shownPlace } from "./merge.js";

export function mergeCall(merge: Merge): void {
  updateSource(merge);
  for (const fact of facts) mergeFact(merge, fact);
  mergeHosts(merge);
  mergeUrlParameters(merge);
}

interface CallFact {
  readonly name: string;
  readonly at: string;
  readonly rule: RuleName;
  readonly read: (operation: OperationContract) => JsonValue | undefined;
  readonly line: (operation: OperationContract) => number | undefined;
  readonly write: (file: YamlFile, told: JsonValue, remark: string) => void;
}

const facts: readonly CallFact[] = [
  {
    name: "method",
    at: "method",
    rule: "url-method-changed",
    read: ({ method }) => method,
    line: ({ methodPlace }) => methodPlace?.line,
    write: (file, told, remark) =>
      file.set(file.root, entry("method", draftOf(told), remark), { after: ["operation", "title", "description"] }),
  },
  {
    name: "call frequency",
    at: "maxCallFrequency",
    rule: "call-frequency-raised",
    read: ({ frequency }) => frequency && { calls: frequency.calls, seconds: frequency.seconds },
    line: ({ frequency }) => frequency?.place.line,
    write: (file, told, remark) =>
      file.set(file.root, entry("rateLimit", draftOf(told), remark), {
        after: ["operation", "title", "description", "method", "path"],
      }),
  },
  {
    name: "size of the body",
    at: "maxBodyBytes",
    rule: "body-limit-raised",
    read: ({ maxBodyBytes }) => maxBodyBytes?.bytes,
    line: ({ maxBodyBytes }) => maxBodyBytes?.place.line,
    write(file, told, remark) {
      const request = mapIn(file.root, "request");
      if (request !== undefined)
        file.set(request, entry("maxBytes", draftOf(told), remark), { after: ["name", "description"] });
    },
  },
];

function mergeFact(merge: Merge, { name, at, rule, read, line, write }: CallFact): void {
  const { operation, told, last, file } = merge;
  const [before] = last?.operations ?? [];
  // POST is what a spec means that says nothing.
  const isUnsaid = name === "method" && valueIn(file.root, "method") === undefined && read(told) !== read(operation);
  const values = { own: isUnsaid ? undefined : read(operation), last: before && read(before), told: read(told) };
  const settlement = settle(values, isSame);
  if (settlement === "keep" || values.told === undefined) return;
  const from = values.own ?? null;
  const where = line(told);
  const place = where === undefined ? "" : `, line ${where} of the page`;
  if (settlement === "take") {
    write(file, values.told, `review: ${values.own === undefined ? "new" : `was ${inWords(from)}`}${place}`);
    merge.tally.updated += 1;
    return;
  }
  const code = isDecided(merge, { rule, at, from, to: values.told }) ? "import/decided" : "import/conflict";
  const params = { what: `the ${name}`, own: inWords(from), told: inWords(values.told), place: placeOf(merge, where) };
  merge.found.push(diagnostic(code, file.originOf(pairIn(file.root, "path")), params));
}

function placeOf({ page }: Merge, line: number | undefined): string {
  const file =
    page.operations[0]?.place?.file ??
    page.errors[0]?.place.file ??
    page.operations[0]?.request.fields[0]?.place.file ??
    "the page";
  return line === undefined ? file : `${file}:${line}`;
}

/** The spec names the day of its page, where that day is known. */
function updateSource({ file, updated }: Merge): void {
  const source = mapIn(file.root, "source");
  if (updated === null || source === undefined || valueText(source, "updated") === updated) return;
  file.set(source, entry("updated", updated), { after: source.items.map(keyOf) });
}

/** A date is text to the spec, however YAML reads it. */
const valueText = (map: YAMLMap, key: string): string | undefined => {
  const value = valueIn(map, key);
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
};

/** The first host is the default, so new ones come at the end. */
function mergeHosts(merge: Merge): void {
  const { page, spec, last, found, files } = merge;
  const file = files.find(({ root }) => mapIn(root, "service") !== undefined);
  const list = file && listIn(mapIn(file.root, "service") ?? file.root, "hosts");
  if (file === undefined || list === undefined || page.hosts.length === 0) return;
  const known = new Set(spec.hosts.map(({ host }) => host));
  const lastKnown = new Set(last?.hosts.map(({ host }) => host));
  const added: DraftItem[] = [];
  for (const { host, prose, place } of page.hosts) {
    if (known.has(host)) continue;
    if (lastKnown.has(host)) {
      found.push(diagnostic("import/left-out", undefined, { what: `host ${host}`, place: shownPlace(place) }));
      continue;
    }
    const value = prose === "" ? host : mapOf(entry("host", host), entry("region", prose));
    added.push({ value, remark: `review: line ${place.line} of the page` });
  }
  if (added.length > 0) file.append(list, added);
  merge.tally.added += added.length;
  const told = new Set(page.hosts.map(({ host }) => host));
  for (const item of list.items) {
    const host = isMap(item) ? textIn(item, "host") : isScalar(item) ? String(item.value) : undefined;
    const isGone =
      host !== undefined && !told.has(host.toLowerCase()) && (last === undefined || lastKnown.has(host.toLowerCase()));
    if (isGone)
      found.push(
        diagnostic("import/host-not-on-page", file.originOf(item), {
          host,
          place: placeOf(merge, page.hosts[0]?.place.line),
        }),
      );
  }
}

function mergeUrlParameters(merge: Merge): void {
  const { page, spec, files, found } = merge;
  const file = files.find(({ root }) => mapIn(root, "service") !== undefined);
  const service = file && mapIn(file.root, "service");
  if (file === undefined || service === undefined) return;
  const known = new Set(spec.urlParameters.map(({ name }) => name));
  const added: DraftEntry[] = [];
  for (const parameter of page.urlParameters) {
    if (known.has(parameter.name)) continue;
    const proposal = proposeUrlParameter(parameter, spec.authentication ?? "none");
    if (proposal !== undefined) added.push(proposal);
    else {
      const params = { name: parameter.name, place: shownPlace(parameter.place) };
      found.push(diagnostic("import/parameter-not-imported", file.originOf(pairIn(file.root, "service")), params));
    }
  }
  const parameters = mapIn(service, "urlParameters");
  if (added.length === 0) return;
  if (parameters === undefined)
    file.set(service, entry("urlParameters", { entries: added }), { after: ["hosts", "auth", "serverTimeoutMs"] });
  else
    for (const drafted of added)
      file.insert(parameters, drafted, { after: page.urlParameters.map(({ name }) => name) });
  merge.tally.added += added.length;
}
