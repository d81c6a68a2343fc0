/** The merge of the call as a whole: method, call frequency, body size, hosts and URL parameters. */
import { defaultScheme } from "../../auth/schemes.js";
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
import { formatPlace, isDecided, type Merge, resolve } from "./merge.js";

/** Merges everything about the call except packets and errors. */
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
  readonly write: (file: YamlFile, theirs: JsonValue, remark: string) => void;
}

const facts: readonly CallFact[] = [
  {
    name: "method",
    at: "method",
    rule: "url-method-changed",
    read: ({ method }) => method,
    line: ({ methodPlace }) => methodPlace?.line,
    write: (file, theirs, remark) =>
      file.set(file.root, entry("method", draftOf(theirs), remark), { after: ["operation", "title", "description"] }),
  },
  {
    name: "call frequency",
    at: "maxCallFrequency",
    rule: "call-frequency-raised",
    read: ({ frequency }) => frequency && { calls: frequency.calls, seconds: frequency.seconds },
    line: ({ frequency }) => frequency?.place.line,
    write: (file, theirs, remark) =>
      file.set(file.root, entry("rateLimit", draftOf(theirs), remark), {
        after: ["operation", "title", "description", "method", "path"],
      }),
  },
  {
    name: "size of the body",
    at: "maxBodyBytes",
    rule: "body-limit-raised",
    read: ({ maxBodyBytes }) => maxBodyBytes?.bytes,
    line: ({ maxBodyBytes }) => maxBodyBytes?.place.line,
    write(file, theirs, remark) {
      const request = mapIn(file.root, "request");
      if (request !== undefined)
        file.set(request, entry("maxBytes", draftOf(theirs), remark), { after: ["name", "description"] });
    },
  },
];

function mergeFact(merge: Merge, { name, at, rule, read, line, write }: CallFact): void {
  const { ourOperation, theirOperation, base, file } = merge;
  const [baseOperation] = base?.operations ?? [];
  const [ours, theirs] = [read(ourOperation), read(theirOperation)];
  // A spec without a method means POST by default, which is not a decision against the page.
  const isUnstated = name === "method" && valueIn(file.root, "method") === undefined && theirs !== ours;
  const values = { base: baseOperation && read(baseOperation), theirs, ours: isUnstated ? undefined : ours };
  const resolution = resolve(values, isSame);
  if (resolution === "keep-ours" || theirs === undefined) return;
  const from = values.ours ?? null;
  const pageLine = line(theirOperation);
  if (resolution === "take-theirs") {
    const place = pageLine === undefined ? "" : `, line ${pageLine} of the page`;
    write(file, theirs, `review: ${values.ours === undefined ? "new" : `was ${inWords(from)}`}${place}`);
    merge.tally.updated += 1;
    return;
  }
  const code = isDecided(merge, { rule, at, from, to: theirs }) ? "import/decided" : "import/conflict";
  const params = { what: `the ${name}`, ours: inWords(from), theirs: inWords(theirs), place: placeOf(merge, pageLine) };
  merge.diagnostics.push(diagnostic(code, file.originOf(pairIn(file.root, "path")), params));
}

function placeOf({ pageFile }: Merge, line: number | undefined): string {
  return line === undefined ? pageFile : formatPlace({ file: pageFile, line });
}

/** Updates the date of the page in the spec, if both are known. */
function updateSource({ file, updated }: Merge): void {
  const source = mapIn(file.root, "source");
  if (updated === null || source === undefined || valueText(source, "updated") === updated) return;
  file.set(source, entry("updated", updated), { after: source.items.map(keyOf) });
}

/** The value as written: YAML may read a date as something else. */
const valueText = (map: YAMLMap, key: string): string | undefined => {
  const value = valueIn(map, key);
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
};

/** New hosts are appended, since the first one is the default. */
function mergeHosts(merge: Merge): void {
  const { theirs, ours, base, diagnostics, files } = merge;
  const file = files.find(({ root }) => mapIn(root, "service") !== undefined);
  const list = file && listIn(mapIn(file.root, "service") ?? file.root, "hosts");
  if (file === undefined || list === undefined || theirs.hosts.length === 0) return;
  const known = new Set(ours.hosts.map(({ host }) => host));
  const inBase = new Set(base?.hosts.map(({ host }) => host));
  const added: DraftItem[] = [];
  for (const { host, prose, place } of theirs.hosts) {
    if (known.has(host)) continue;
    if (inBase.has(host)) {
      diagnostics.push(diagnostic("import/left-out", undefined, { what: `host ${host}`, place: formatPlace(place) }));
      continue;
    }
    const value = prose === "" ? host : mapOf(entry("host", host), entry("region", prose));
    added.push({ value, remark: `review: line ${place.line} of the page` });
  }
  if (added.length > 0) file.append(list, added);
  merge.tally.added += added.length;
  const onPage = new Set(theirs.hosts.map(({ host }) => host));
  for (const item of list.items) {
    const host = isMap(item) ? textIn(item, "host") : isScalar(item) ? String(item.value) : undefined;
    const isRemoved =
      host !== undefined && !onPage.has(host.toLowerCase()) && (base === undefined || inBase.has(host.toLowerCase()));
    if (isRemoved)
      diagnostics.push(
        diagnostic("import/host-not-on-page", file.originOf(item), {
          host,
          place: placeOf(merge, theirs.hosts[0]?.place.line),
        }),
      );
  }
}

function mergeUrlParameters(merge: Merge): void {
  const { theirs, ours, files, diagnostics } = merge;
  const file = files.find(({ root }) => mapIn(root, "service") !== undefined);
  const service = file && mapIn(file.root, "service");
  if (file === undefined || service === undefined) return;
  const known = new Set(ours.urlParameters.map(({ name }) => name));
  const added: DraftEntry[] = [];
  for (const parameter of theirs.urlParameters) {
    if (known.has(parameter.name)) continue;
    const proposal = proposeUrlParameter(parameter, ours.authentication ?? defaultScheme);
    if (proposal !== undefined) added.push(proposal);
    else {
      const params = { name: parameter.name, place: formatPlace(parameter.place) };
      diagnostics.push(
        diagnostic("import/parameter-not-imported", file.originOf(pairIn(file.root, "service")), params),
      );
    }
  }
  const parameters = mapIn(service, "urlParameters");
  if (added.length === 0) return;
  if (parameters === undefined)
    file.set(service, entry("urlParameters", { entries: added }), { after: ["hosts", "auth", "serverTimeoutMs"] });
  else
    for (const drafted of added)
      file.insert(parameters, drafted, { after: theirs.urlParameters.map(({ name }) => name) });
  merge.tally.added += added.length;
}
