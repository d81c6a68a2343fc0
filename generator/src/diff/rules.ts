/**
 * The one table by which every change is judged: its level from the sender's side, the reason, and its mirrors.
 *
 * A request may only loosen and a response may only tighten: anything else breaks a program that compiled, or refuses a
 * packet that was accepted. `back` is the rule of the same change with the sides exchanged. A row of `packetRules` holds for
 * requests and responses, so that each is the other's mirror; where one of them has no such change, a sentence says why.
 */
import type { Direction } from "../contract/contract.js";

export type Level = "major" | "minor" | "patch" | "none";

/** From the worst. */
export const levels: readonly Level[] = ["major", "minor", "patch", "none"];

export type Area = "request" | "response" | "error" | "host" | "limit" | "url" | "sample" | "prose";

export type Kind = "added" | "removed" | "type" | "required" | "enum" | "limit" | "meaning";

type Verdict = readonly [level: Level, why: string];

interface Waiver {
  readonly waived: string;
}

interface PacketRow {
  /** Absent where it is the direction itself. */
  readonly area?: Area;
  readonly kind: Kind;
  readonly back: string;
  /** What happened: `{packet}`, `{at}`, `{from}`, `{to}` are filled in, and of lists what was `{gained}` and `{lost}`. */
  readonly says: string;
  readonly request: Verdict | Waiver;
  readonly response: Verdict | Waiver;
}

interface OtherRow {
  readonly area: Area;
  readonly kind: Kind;
  readonly back: string;
  readonly says: string;
  readonly verdict: Verdict;
  /** Why there is nothing like it for requests and for responses. */
  readonly waived: string;
}

const set = "programs may go on leaving it out";
const refused = "packets that were accepted may be refused";
const accepted = "every packet that was accepted still is";
const unforeseen = "programs may meet what they were told does not come";
const foreseen = "programs that were ready for more stay right";
const shownOnly = "what is shown changes, not what is accepted";

export const packetRules = {
  // ---- fields ----
  "field-added-optional": {
    kind: "added",
    back: "field-removed-optional",
    says: "Field {at} was added to the {packet} ({to})",
    request: ["minor", set],
    response: ["minor", "programs that do not know it read past it"],
  },
  "field-added-required": {
    kind: "added",
    back: "field-removed-required",
    says: "Field {at} was added to the {packet} and is required ({to})",
    request: ["major", "packets without it are refused"],
    response: ["minor", "programs that do not know it read past it"],
  },
  "field-added-within": {
    kind: "added",
    back: "field-removed-within",
    says: "Field {at} comes with what was added around it ({to})",
    request: ["minor", "only packets with the new part can hold it"],
    response: ["minor", "programs that do not know it read past it"],
  },
  "field-removed-optional": {
    kind: "removed",
    back: "field-added-optional",
    says: "Field {at} is gone from the {packet} ({from})",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "field-removed-required": {
    kind: "removed",
    back: "field-added-required",
    says: "Field {at}, which was required, is gone from the {packet} ({from})",
    request: ["major", "every program sets it, and no longer compiles"],
    response: ["major", "programs that read it no longer compile"],
  },
  "field-removed-within": {
    kind: "removed",
    back: "field-added-within",
    says: "Field {at} is gone with what was around it ({from})",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },

  // ---- types ----
  "type-widened": {
    kind: "type",
    back: "type-narrowed",
    says: "The type of {at} in the {packet} grew from {from} to {to}",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "type-narrowed": {
    kind: "type",
    back: "type-widened",
    says: "The type of {at} in the {packet} shrank from {from} to {to}",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "type-changed": {
    kind: "type",
    back: "type-changed",
    says: "The type of {at} in the {packet} changed from {from} to {to}",
    request: ["major", "programs that set it no longer compile"],
    response: ["major", "programs that read it no longer compile"],
  },
  "type-renamed": {
    kind: "meaning",
    back: "type-renamed",
    says: "The generated type of {at} in the {packet} is called {to} instead of {from}",
    request: ["major", "programs that import the type no longer compile"],
    response: ["major", "programs that import the type no longer compile"],
  },

  // ---- required ----
  "field-became-required": {
    kind: "required",
    back: "field-became-optional",
    says: "Field {at} of the {packet} became required (it was {from})",
    request: ["major", "packets without it are refused"],
    response: ["minor", "programs may now rely on it"],
  },
  "field-became-optional": {
    kind: "required",
    back: "field-became-required",
    says: "Field {at} of the {packet} is no longer required (it is {to})",
    request: ["minor", accepted],
    response: ["major", "programs that rely on it may not find it"],
  },
  "field-became-conditional": {
    kind: "required",
    back: "field-became-unconditional",
    says: "Field {at} of the {packet} was optional, and now it depends",
    request: ["major", "packets without it may be refused"],
    response: ["patch", "it could be absent before, and still can"],
  },
  "field-became-unconditional": {
    kind: "required",
    back: "field-became-conditional",
    says: "Field {at} of the {packet} is optional, and no longer depends on anything",
    request: ["minor", accepted],
    response: ["patch", "it could be absent before, and still can"],
  },

  // ---- valid values ----
  "enum-values-added": {
    kind: "enum",
    back: "enum-values-removed",
    says: "{at} of the {packet} may now also be {gained}",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "enum-values-removed": {
    kind: "enum",
    back: "enum-values-added",
    says: "{at} of the {packet} may no longer be {lost}",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "enum-values-replaced": {
    kind: "enum",
    back: "enum-values-replaced",
    says: "{at} of the {packet} may now be {gained}, and no longer {lost}",
    request: ["major", refused],
    response: ["major", unforeseen],
  },
  "enum-added": {
    kind: "enum",
    back: "enum-removed",
    says: "The values of {at} in the {packet} are now listed ({to})",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "enum-removed": {
    kind: "enum",
    back: "enum-added",
    says: "The values of {at} in the {packet} are no longer listed (they were {from})",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },

  // ---- limits ----
  "upper-limit-raised": {
    kind: "limit",
    back: "upper-limit-lowered",
    says: "The limit of {at} in the {packet} was raised to {to} from {from}",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "upper-limit-lowered": {
    kind: "limit",
    back: "upper-limit-raised",
    says: "The limit of {at} in the {packet} was lowered to {to} from {from}",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "upper-limit-added": {
    kind: "limit",
    back: "upper-limit-removed",
    says: "{at} of the {packet} is now limited ({to})",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "upper-limit-removed": {
    kind: "limit",
    back: "upper-limit-added",
    says: "{at} of the {packet} is no longer limited (it was {from})",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "lower-limit-raised": {
    kind: "limit",
    back: "lower-limit-lowered",
    says: "The least of {at} in the {packet} was raised to {to} from {from}",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "lower-limit-lowered": {
    kind: "limit",
    back: "lower-limit-raised",
    says: "The least of {at} in the {packet} was lowered to {to} from {from}",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "lower-limit-added": {
    kind: "limit",
    back: "lower-limit-removed",
    says: "{at} of the {packet} must now reach a least ({to})",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "lower-limit-removed": {
    kind: "limit",
    back: "lower-limit-added",
    says: "{at} of the {packet} no longer has to reach a least (it was {from})",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "constraint-added": {
    kind: "limit",
    back: "constraint-removed",
    says: "{at} of the {packet} must now satisfy {to}",
    request: ["major", refused],
    response: ["minor", foreseen],
  },
  "constraint-removed": {
    kind: "limit",
    back: "constraint-added",
    says: "{at} of the {packet} no longer has to satisfy {from}",
    request: ["minor", accepted],
    response: ["major", unforeseen],
  },
  "constraint-changed": {
    kind: "limit",
    back: "constraint-changed",
    says: "{at} of the {packet} must satisfy {to} instead of {from}",
    request: ["major", refused],
    response: ["major", unforeseen],
  },

  // ---- what a field means ----
  "unit-changed": {
    kind: "meaning",
    back: "unit-changed",
    says: "{at} of the {packet} is counted in {to} instead of {from}",
    request: ["major", "the number that programs send means something else"],
    response: ["major", "the number that programs read means something else"],
  },
  "default-changed": {
    kind: "meaning",
    back: "default-changed",
    says: "The default of {at} in the {packet} is {to} instead of {from}",
    request: ["minor", "packets without it are accepted as before, and mean something else"],
    response: { waived: "The service leaves nothing to a default of the reader's." },
  },
  "field-filled": {
    kind: "required",
    back: "field-unfilled",
    says: "The client now fills in {at} of the {packet}",
    request: ["minor", set],
    response: { waived: "The client fills in nothing in an answer." },
  },
  "field-unfilled": {
    kind: "required",
    back: "field-filled",
    says: "The client no longer fills in {at} of the {packet}",
    request: ["major", "programs that leave it to the client no longer compile"],
    response: { waived: "The client fills in nothing in an answer." },
  },
  "field-deprecated": {
    kind: "meaning",
    back: "field-restored",
    says: "Field {at} of the {packet} is deprecated",
    request: ["patch", "it still works, and is better left out"],
    response: ["patch", "it still comes, and is better not read"],
  },
  "field-restored": {
    kind: "meaning",
    back: "field-deprecated",
    says: "Field {at} of the {packet} is no longer deprecated",
    request: ["patch", "it works as it did"],
    response: ["patch", "it comes as it did"],
  },

  // ---- samples ----
  "sample-added": {
    area: "sample",
    kind: "added",
    back: "sample-removed",
    says: "There is another sample of a {packet}",
    request: ["patch", shownOnly],
    response: ["patch", shownOnly],
  },
  "sample-removed": {
    area: "sample",
    kind: "removed",
    back: "sample-added",
    says: "A sample of a {packet} is gone",
    request: ["patch", shownOnly],
    response: ["patch", shownOnly],
  },
  "sample-field-added": {
    area: "sample",
    kind: "added",
    back: "sample-field-removed",
    says: "Samples of the {packet} now show {at}",
    request: ["patch", shownOnly],
    response: ["patch", shownOnly],
  },
  "sample-field-removed": {
    area: "sample",
    kind: "removed",
    back: "sample-field-added",
    says: "Samples of the {packet} no longer show {at}",
    request: ["patch", shownOnly],
    response: ["patch", shownOnly],
  },
  "sample-type-changed": {
    area: "sample",
    kind: "type",
    back: "sample-type-changed",
    says: "Samples of the {packet} show {at} as {to} instead of {from}",
    request: ["patch", shownOnly],
    response: ["patch", shownOnly],
  },
} as const satisfies { readonly [shape: string]: PacketRow };

const errorsAnswer = "Codes stand in answers alone.";
const bodiesOfRequests = "The limit is one of requests alone.";
const beforePackets = "It is about the way to the service, and no part of a packet.";
const requestsAlone = "Nobody is advised about answers.";
const wordsOfAnyPlace = "Its place says whether it speaks of a request or of a response.";

export const otherRules = {
  // ---- errors ----
  "error-code-added": {
    area: "error",
    kind: "added",
    back: "error-code-removed",
    says: "Code {at} was added",
    verdict: ["minor", "the set of codes is open, and programs are ready for one that they do not know"],
    waived: errorsAnswer,
  },
  "error-code-removed": {
    area: "error",
    kind: "removed",
    back: "error-code-added",
    says: "Code {at} is gone",
    verdict: ["major", "programs that name it no longer compile"],
    waived: errorsAnswer,
  },
  "error-code-renamed": {
    area: "error",
    kind: "meaning",
    back: "error-code-renamed",
    says: "Code {at} is called {to} instead of {from}",
    verdict: ["major", "programs that name it no longer compile"],
    waived: errorsAnswer,
  },
  "error-retry-changed": {
    area: "error",
    kind: "meaning",
    back: "error-retry-changed",
    says: "The retry rule of code {at} is {to} instead of {from}",
    verdict: ["minor", "the client goes on differently after it"],
    waived: errorsAnswer,
  },
  "error-causes-changed": {
    area: "error",
    kind: "meaning",
    back: "error-causes-changed",
    says: "Other violations raise code {at}",
    verdict: ["patch", "the same packets are refused, some with another code"],
    waived: errorsAnswer,
  },
  "error-operations-changed": {
    area: "error",
    kind: "meaning",
    back: "error-operations-changed",
    says: "Code {at} is documented for {to} instead of {from}",
    verdict: ["patch", "the code itself stays, and so does its name"],
    waived: errorsAnswer,
  },

  "error-code-deprecated": {
    area: "error",
    kind: "meaning",
    back: "error-code-restored",
    says: "Code {at} is deprecated",
    verdict: ["patch", "it may still come, and is better not counted on"],
    waived: errorsAnswer,
  },
  "error-code-restored": {
    area: "error",
    kind: "meaning",
    back: "error-code-deprecated",
    says: "Code {at} is no longer deprecated",
    verdict: ["patch", "it comes as it did"],
    waived: errorsAnswer,
  },

  // ---- advice ----
  "advice-added": {
    area: "request",
    kind: "added",
    back: "advice-removed",
    says: "Advice {at} about accepted requests was added",
    verdict: ["patch", "the same packets are accepted, some of them with one more warning"],
    waived: requestsAlone,
  },
  "advice-removed": {
    area: "request",
    kind: "removed",
    back: "advice-added",
    says: "Advice {at} about accepted requests is gone",
    verdict: ["patch", "the same packets are accepted, some of them with one warning less"],
    waived: requestsAlone,
  },
  "advice-changed": {
    area: "request",
    kind: "meaning",
    back: "advice-changed",
    says: "Advice {at} is about other accepted requests, or another place in them",
    verdict: ["patch", "the same packets are accepted, with other warnings"],
    waived: requestsAlone,
  },

  // ---- hosts ----
  "host-added": {
    area: "host",
    kind: "added",
    back: "host-removed",
    says: "Host {at} was added",
    verdict: ["minor", "programs may choose it"],
    waived: beforePackets,
  },
  "host-removed": {
    area: "host",
    kind: "removed",
    back: "host-added",
    says: "Host {at} is gone",
    verdict: ["major", "programs that call it may get no answer"],
    waived: beforePackets,
  },
  "host-default-changed": {
    area: "host",
    kind: "meaning",
    back: "host-default-changed",
    says: "The client calls {to} by default instead of {from}",
    verdict: ["major", "programs that name no host reach another one"],
    waived: beforePackets,
  },

  // ---- limits of a call ----
  "body-limit-raised": {
    area: "limit",
    kind: "limit",
    back: "body-limit-lowered",
    says: "The body of a request may be larger, {to} bytes instead of {from}",
    verdict: ["minor", accepted],
    waived: bodiesOfRequests,
  },
  "body-limit-lowered": {
    area: "limit",
    kind: "limit",
    back: "body-limit-raised",
    says: "The body of a request must be smaller, {to} bytes instead of {from}",
    verdict: ["major", refused],
    waived: bodiesOfRequests,
  },
  "body-limit-added": {
    area: "limit",
    kind: "limit",
    back: "body-limit-removed",
    says: "The body of a request is now limited to {to} bytes",
    verdict: ["major", refused],
    waived: bodiesOfRequests,
  },
  "body-limit-removed": {
    area: "limit",
    kind: "limit",
    back: "body-limit-added",
    says: "No limit is stated any more for the body of a request (it was {from} bytes)",
    verdict: ["minor", accepted],
    waived: bodiesOfRequests,
  },
  "call-frequency-raised": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-lowered",
    says: "More calls are allowed, {to} instead of {from}",
    verdict: ["minor", "programs that keep the old rate keep the new one"],
    waived: bodiesOfRequests,
  },
  "call-frequency-lowered": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-raised",
    says: "Fewer calls are allowed, {to} instead of {from}",
    verdict: ["major", "calls at the old rate are refused"],
    waived: bodiesOfRequests,
  },
  "call-frequency-added": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-removed",
    says: "The rate of calls is now limited to {to}",
    verdict: ["major", "calls at a higher rate are refused"],
    waived: bodiesOfRequests,
  },
  "call-frequency-removed": {
    area: "limit",
    kind: "limit",
    back: "call-frequency-added",
    says: "No limit is stated any more for the rate of calls (it was {from})",
    verdict: ["minor", "programs that keep the old rate stay right"],
    waived: bodiesOfRequests,
  },

  // ---- URL ----
  "url-parameter-added": {
    area: "url",
    kind: "added",
    back: "url-parameter-removed",
    says: "URL parameter {at} was added",
    verdict: ["minor", "the client sends it by itself"],
    waived: beforePackets,
  },
  "url-parameter-removed": {
    area: "url",
    kind: "removed",
    back: "url-parameter-added",
    says: "URL parameter {at} is gone",
    verdict: ["minor", "the client stops sending it by itself"],
    waived: beforePackets,
  },
  "url-credential-added": {
    area: "url",
    kind: "added",
    back: "url-credential-removed",
    says: "URL parameter {at} was added, for which the client asks ({to})",
    verdict: ["major", "programs have to give the client another option"],
    waived: beforePackets,
  },
  "url-credential-removed": {
    area: "url",
    kind: "removed",
    back: "url-credential-added",
    says: "URL parameter {at} is gone, and the option of the client with it ({from})",
    verdict: ["major", "programs that give the option no longer compile"],
    waived: beforePackets,
  },
  "url-credential-changed": {
    area: "url",
    kind: "meaning",
    back: "url-credential-changed",
    says: "URL parameter {at} takes {to} of the client instead of {from}",
    verdict: ["major", "programs have to give the client another option"],
    waived: beforePackets,
  },
  "url-parameter-changed": {
    area: "url",
    kind: "meaning",
    back: "url-parameter-changed",
    says: "URL parameter {at} is {to} instead of {from}",
    verdict: ["minor", "the client makes the value, or checks the one that it is given"],
    waived: beforePackets,
  },
  "url-authentication-changed": {
    area: "url",
    kind: "meaning",
    back: "url-authentication-changed",
    says: "The client authenticates by {to} instead of {from}",
    verdict: ["major", "programs have to give the client other options"],
    waived: beforePackets,
  },
  "url-path-changed": {
    area: "url",
    kind: "meaning",
    back: "url-path-changed",
    says: "The API is called at {to} instead of {from}",
    verdict: ["major", "requests to the old path may get no answer"],
    waived: beforePackets,
  },
  "url-method-changed": {
    area: "url",
    kind: "meaning",
    back: "url-method-changed",
    says: "The HTTP method is {to} instead of {from}",
    verdict: ["major", "requests with the old method may get no answer"],
    waived: beforePackets,
  },
  "url-method-stated": {
    area: "url",
    kind: "added",
    back: "url-method-unstated",
    says: "The HTTP method is now stated ({to})",
    verdict: ["patch", "it is said, and was not said to be another"],
    waived: beforePackets,
  },
  "url-method-unstated": {
    area: "url",
    kind: "removed",
    back: "url-method-stated",
    says: "The HTTP method is no longer stated (it was {from})",
    verdict: ["patch", "it is not said to be another"],
    waived: beforePackets,
  },
  "operation-added": {
    area: "url",
    kind: "added",
    back: "operation-removed",
    says: "Operation {at} was added",
    verdict: ["minor", "programs may call it"],
    waived: beforePackets,
  },
  "operation-removed": {
    area: "url",
    kind: "removed",
    back: "operation-added",
    says: "Operation {at} is gone",
    verdict: ["major", "programs that call it no longer compile"],
    waived: beforePackets,
  },
  "operation-renamed": {
    area: "url",
    kind: "meaning",
    back: "operation-renamed",
    says: "The method of the client for {at} is called {to} instead of {from}",
    verdict: ["major", "programs that call it no longer compile"],
    waived: beforePackets,
  },

  // ---- prose ----
  "prose-reworded": {
    area: "prose",
    kind: "meaning",
    back: "prose-reworded",
    says: "The text of {at} was reworded",
    verdict: ["none", "wording alone"],
    waived: wordsOfAnyPlace,
  },
  "prose-number-changed": {
    area: "prose",
    kind: "meaning",
    back: "prose-number-changed",
    says: "The text of {at} was reworded, with other numbers in it",
    verdict: ["patch", "a number in a sentence may be a limit"],
    waived: wordsOfAnyPlace,
  },
  "prose-negation-changed": {
    area: "prose",
    kind: "meaning",
    back: "prose-negation-changed",
    says: "The text of {at} was reworded, with other negations in it",
    verdict: ["patch", "a sentence may say the opposite of what it said"],
    waived: wordsOfAnyPlace,
  },
} as const satisfies { readonly [rule: string]: OtherRow };

type PacketShape = keyof typeof packetRules;

type ShapesOf<Side extends Direction> = {
  [Shape in PacketShape]: (typeof packetRules)[Shape][Side] extends Waiver ? never : Shape;
}[PacketShape];

/** What can happen to a field or a sample, whichever packet it belongs to. */
export type SharedShape = ShapesOf<"request"> & ShapesOf<"response">;

export type RuleName = `request-${ShapesOf<"request">}` | `response-${ShapesOf<"response">}` | keyof typeof otherRules;

/** One rule, spelled out. */
export interface ChangeRule {
  readonly level: Level;
  readonly area: Area;
  readonly kind: Kind;
  readonly says: string;
  readonly why: string;
  /** The rule of the same change with the sides exchanged. */
  readonly back: string;
  /** The rule of the same change in the other direction, or why there is none. */
  readonly across: string | Waiver;
}

export const changeRules: ReadonlyMap<string, ChangeRule> = new Map([...rulesOfPackets(), ...rulesOfOthers()]);

/** The rule of a name; the names come from the table itself. */
export function ruleOf(name: RuleName): ChangeRule {
  const rule = changeRules.get(name);
  if (rule === undefined) throw new Error(`There is no rule named ${name}.`);
  return rule;
}

function rulesOfPackets(): readonly (readonly [string, ChangeRule])[] {
  const rows: readonly (readonly [string, PacketRow])[] = Object.entries(packetRules);
  return rows.flatMap(([shape, row]) => [
    ...packetRule(shape, row, "request", "response"),
    ...packetRule(shape, row, "response", "request"),
  ]);
}

function packetRule(
  shape: string,
  row: PacketRow,
  direction: Direction,
  other: Direction,
): readonly (readonly [string, ChangeRule])[] {
  const verdict = row[direction];
  if ("waived" in verdict) return [];
  const [level, why] = verdict;
  const { area = direction, kind } = row;
  const opposite = row[other];
  const across = "waived" in opposite ? opposite : `${other}-${shape}`;
  const says = row.says.replace("{packet}", direction);
  return [[`${direction}-${shape}`, { level, area, kind, says, why, back: `${direction}-${row.back}`, across }]];
}

function rulesOfOthers(): readonly (readonly [string, ChangeRule])[] {
  const rows: readonly (readonly [string, OtherRow])[] = Object.entries(otherRules);
  return rows.map(([name, { area, kind, back, says, verdict, waived }]) => {
    const [level, why] = verdict;
    return [name, { level, area, kind, says, why, back, across: { waived } }];
  });
}
