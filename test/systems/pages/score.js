// Compares the facts of a page with a truth file: how many were found, and how many of those found are true.

const core = { name: "core facts", expected: 0, found: 0, right: 0 };

/** Tallies of core facts and of limits, and the sentences about what differs. */
export function scorePage(facts, truth) {
  const tally = { core: { ...core }, limits: { ...core, name: "limits" }, misses: [] };
  const compare = comparer(tally);
  compare("core", "api", facts.api, truth.api ?? null);
  compare("core", "method", facts.method, truth.method ?? null);
  compare("core", "maxCallFrequency", bare(facts.maxCallFrequency), frequencyOf(truth.callsPer));
  compare("core", "maxBodyBytes", facts.maxBodyBytes?.bytes ?? null, truth.maxBodyBytes ?? null);
  compareLists(
    compare,
    "host",
    facts.hosts.map(({ host }) => host),
    truth.hosts ?? [],
  );
  compareLists(compare, "region", regions(facts.hosts), regions(truth.hostRegions ?? []));
  compareLists(
    compare,
    "url parameter",
    facts.urlParameters.map(({ name }) => name),
    truth.urlParams ?? [],
  );
  compareFields(compare, "request", facts.requestFields, truth.requestFields ?? []);
  compareFields(compare, "response", facts.responseFields, truth.responseFields ?? []);
  compareCodes(compare, facts.errorCodes, truth.errorCodes ?? []);
  compareSamples(compare, "request", facts.requestSamples, truth);
  compareSamples(compare, "response", facts.responseSamples, truth);
  return tally;
}

/** A fact that both sides lack does not count; one that differs is both missed and wrong. */
function comparer(tally) {
  return (kind, what, found, expected) => {
    const isSame = JSON.stringify(found) === JSON.stringify(expected);
    if (expected !== null && expected !== undefined) tally[kind].expected += 1;
    if (found !== null && found !== undefined) tally[kind].found += 1;
    if (isSame && expected !== null && expected !== undefined) tally[kind].right += 1;
    if (!isSame) tally.misses.push(`${kind} ${what}: found ${short(found)}, expected ${short(expected)}`);
  };
}

function compareLists(compare, what, found, expected) {
  for (const value of new Set([...found, ...expected])) {
    const own = found.includes(value) ? value : null;
    compare("core", what, own, expected.includes(value) ? value : null);
  }
}

function compareFields(compare, side, found, expected) {
  const rest = [...found];
  for (const field of expected) {
    const at = bestMatch(rest, field);
    const [own] = at === -1 ? [] : rest.splice(at, 1);
    const what = `${side} field ${field.name}`;
    compare("core", what, own?.name ?? null, field.name);
    compare("core", `${what} path`, own?.path ?? null, field.path);
    compare("core", `${what} type`, typeText(own?.type), typeText(typesOf(field.type)));
    if (side === "request") compare("core", `${what} required`, own?.required ?? null, field.required ?? null);
    compareLimits(compare, what, own ?? {}, field);
  }
  for (const field of rest) compare("core", `${side} field ${field.name}`, field.name, null);
}

function bestMatch(fields, { name, path }) {
  const exact = fields.findIndex((field) => field.name === name && field.path === path);
  return exact === -1 ? fields.findIndex((field) => field.name === name) : exact;
}

function compareLimits(compare, what, found, truth) {
  const isBytes = truth.maxLengthUnit === "bytes";
  compare("limits", `${what} enum`, sorted(found.enum), sorted(truth.enum));
  compare("limits", `${what} minimum`, found.minimum ?? null, truth.min ?? null);
  compare("limits", `${what} maximum`, found.maximum ?? null, truth.max ?? null);
  compare("limits", `${what} maxLength`, found.maxLength ?? null, isBytes ? null : (truth.maxLength ?? null));
  compare("limits", `${what} maxBytes`, found.maxBytes ?? null, isBytes ? truth.maxLength : null);
  compare("limits", `${what} maxItems`, found.maxItems ?? null, truth.maxItems ?? null);
}

function compareCodes(compare, found, expected) {
  const count = Math.max(found.length, expected.length);
  for (let at = 0; at < count; at += 1) {
    compare("core", `code ${at}`, found[at]?.code ?? null, expected[at]?.code ?? null);
    compare("core", `code ${at} text`, plain(found[at]?.description), plain(expected[at]?.description));
  }
}

/** Samples with full-width signs or odd spaces are read here; the truth files hold them as repaired. */
function compareSamples(compare, side, found, truth) {
  const readable = (truth.unparsableSamples ?? []).filter(
    ({ kind, reason, repaired }) => kind === side && repaired !== undefined && /full-width|U\+00A0/.test(reason),
  );
  const lines = truth[`${side}SampleLines`] ?? [];
  const expected = [
    ...(truth[`${side}Samples`] ?? []).map((packet, at) => ({ packet, line: lines[at] ?? 0 })),
    ...readable.map(({ repaired, line }) => ({ packet: repaired, line })),
  ].sort((a, b) => a.line - b.line);
  for (let at = 0; at < Math.max(found.length, expected.length); at += 1) {
    compare("core", `${side} sample ${at}`, found[at]?.packet ?? null, expected[at]?.packet ?? null);
  }
}

const secondsOf = { second: 1, minute: 60, hour: 3600, day: 86400 };

function frequencyOf(callsPer) {
  return callsPer === undefined ? null : { calls: callsPer.count, seconds: secondsOf[callsPer.per] };
}

function bare(frequency) {
  return frequency === null ? null : { calls: frequency.calls, seconds: frequency.seconds };
}

const regions = (hosts) => hosts.filter(({ region }) => region != null).map(({ region, host }) => `${region}: ${host}`);

const schemaTypes = {
  uint64: "integer",
  uint64_t: "integer",
  bytes: "string",
};

/** The truth files hold types as the tables word them. */
function typesOf(worded) {
  const types = worded.split("/").map((word) => schemaTypes[word] ?? word.toLowerCase());
  return [...new Set(types)];
}

function typeText(types) {
  if (types === undefined || types === null) return null;
  return [types].flat().join("/");
}

function sorted(values) {
  return values === undefined ? null : values.map((value) => JSON.stringify(value)).toSorted();
}

const plain = (text) => (text === undefined ? null : text.replace(/\s+/g, " ").replaceAll("`", "").trim());

function short(value) {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
