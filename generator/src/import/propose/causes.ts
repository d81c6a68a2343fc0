/** The table of what an error text can be about, and what follows from it for a proposed row: words, retry rule, cause. */
import { authSchemes } from "../../auth/schemes.js";

export interface Cause {
  readonly name: CauseName;
  /** Ends the name of an error that is about a field: `NicknameTooLong`. */
  readonly suffix?: string;
  /** Names an error that is about no field. */
  readonly alone?: string;
  /** Keywords of the violations, where a field of the packet raises it. */
  readonly on?: readonly string[];
  /** What went wrong, in our words; `{field}` is the field. */
  readonly says: string;
  readonly saysAlone?: string;
  /** Why no packet raises it. */
  readonly unraisable?: string;
}

export type CauseName =
  | "too-large"
  | "json"
  | "throttle"
  | "expired"
  | "network"
  | "timeout"
  | "internal"
  | "permission"
  | "not-found"
  | "exists"
  | "absent"
  | "type"
  | "too-long"
  | "too-many"
  | "range"
  | "invalid";

/** Signatures, tickets and tokens, and what the schemes call theirs. */
const credentials = [
  "signature",
  "ticket",
  "token",
  ...Object.values(authSchemes).flatMap(({ credentials: own }) => own),
]
  .map((name) => name.toLowerCase())
  .join("|");

const service = "It depends on the state of the service.";
const accounts = "It depends on what the service has stored.";

/** From the most telling; a text can have several causes. */
const table: readonly (Cause & { readonly pattern: RegExp })[] = [
  {
    name: "too-large",
    pattern: /\b(?:packet|package|body|request|json)\b.{0,60}\b(?:exceed\w*|too (?:large|big|long)|larger than)\b/,
    alone: "PacketTooLarge",
    on: ["maxBytes"],
    says: "`{field}` is larger than allowed.",
    saysAlone: "The packet is larger than allowed.",
  },
  {
    name: "json",
    pattern:
      /\b(?:pars\w+|malformed|unparsable|invalid)\b.{0,30}\bjson\b|\bjson\b.{0,30}\b(?:pars\w+|malformed|syntax|format (?:is|error)|is invalid)\b/,
    alone: "MalformedJson",
    on: ["json"],
    says: "The body is no JSON.",
    saysAlone: "The body is no JSON.",
  },
  {
    name: "throttle",
    pattern: /\b(?:too (?:frequent|often|fast|many (?:requests|calls))|frequen\w+|rate limit|throttl\w+)\b/,
    alone: "CallFrequencyExceeded",
    says: "Calls for `{field}` come too often.",
    saysAlone: "The call is made too often.",
    unraisable: "It depends on the rate of calls.",
  },
  {
    name: "expired",
    pattern: new RegExp(`\\b(?:${credentials})\\b.{0,40}\\bexpired?\\b|\\bexpired?\\b.{0,40}\\b(?:${credentials})\\b`),
    alone: "SignatureExpired",
    says: "The signature is past its time.",
    saysAlone: "The signature is past its time.",
    unraisable: "It depends on the signature, not on the packet.",
  },
  {
    name: "network",
    pattern: /\bnetwork\b/,
    alone: "NetworkFailed",
    says: "The network failed on the server's side.",
    saysAlone: "The network failed on the server's side.",
    unraisable: service,
  },
  {
    name: "timeout",
    pattern: /\btime(?:d|s)?[ -]?out\b/,
    alone: "ServerTimeout",
    says: "The server took too long.",
    saysAlone: "The server took too long.",
    unraisable: service,
  },
  {
    name: "internal",
    pattern:
      /\b(?:internal|server|service|system|backend)\b.{0,20}\b(?:error|failure|exception|failed|unavailable|busy)\b/,
    alone: "InternalError",
    says: "The server failed inside.",
    saysAlone: "The server failed inside.",
    unraisable: service,
  },
  {
    name: "permission",
    pattern: /\b(?:permissions?|privileges?|unauthori[sz]ed|not allowed|forbid\w*|denied|refus\w+|reject\w*)\b/,
    alone: "PermissionRequired",
    suffix: "NotPermitted",
    says: "The caller may not do this with `{field}`.",
    saysAlone: "The caller may not do this.",
    unraisable: "Who may do what is known to the server alone.",
  },
  {
    name: "not-found",
    pattern:
      /\b(?:does|do|did) not exist\b|\bnot (?:found|registered|imported)\b|\bnon-?existent\b|\bno such\b|\bunregistered\b/,
    suffix: "NotFound",
    says: "What `{field}` names does not exist.",
    saysAlone: "What the request names does not exist.",
    unraisable: accounts,
  },
  {
    name: "exists",
    pattern: /\balready\b|\bduplicated?\b/,
    suffix: "Exists",
    says: "What `{field}` names is there already.",
    saysAlone: "What the request names is there already.",
    unraisable: accounts,
  },
  {
    name: "absent",
    pattern:
      /\b(?:does|do|did) not (?:contain|include|have|carry|specify)\b|\b(?:missing|absent|lacks?|empty|blank|unspecified|required)\b|\bnot (?:specified|provided|set|filled|entered)\b/,
    suffix: "Missing",
    on: ["required"],
    says: "`{field}` is absent.",
  },
  {
    name: "type",
    pattern:
      /\b(?:is|are|be|must be|should be) (?:not )?(?:an? |of )?(?:\w+ )?(?:integers?|strings?|arrays?|numbers?|booleans?|objects?|numeric|types?)\b/,
    suffix: "WrongType",
    on: ["type"],
    says: "`{field}` has the wrong type.",
  },
  {
    name: "too-long",
    pattern:
      /\btoo long\b|\b(?:length|characters|bytes)\b.{0,40}\b(?:exceed\w*|limit|maximum|more than)\b|\b(?:exceed\w*|limit|maximum|more than)\b.{0,40}\b(?:length|characters|bytes)\b/,
    suffix: "TooLong",
    on: ["maxLength", "maxBytes"],
    says: "`{field}` is longer than allowed.",
  },
  {
    name: "too-many",
    pattern: /\btoo many\b|\b(?:number|count|quantity)\b.{0,60}\b(?:exceed\w*|limit|maximum|more than)\b/,
    suffix: "TooMany",
    on: ["maxItems"],
    says: "`{field}` has more entries than allowed.",
  },
  {
    name: "range",
    pattern:
      /\b(?:exceed\w*|out of range|too (?:large|big|small|high|low)|greater than|less than|maximum|minimum|at most|at least|limit)\b/,
    suffix: "OutOfRange",
    on: ["minimum", "maximum"],
    says: "`{field}` is beyond its limits.",
  },
  {
    name: "invalid",
    pattern: /\b(?:invalid|incorrect|wrong|illegal|malformed|unsupported|error|does not meet|not valid)\b/,
    suffix: "Invalid",
    says: "`{field}` is not valid.",
  },
];

/** The causes that a text names, the most telling first. */
export function causesIn(text: string): readonly Cause[] {
  return table.filter(({ pattern }) => pattern.test(text));
}

/** The rule by the text's own words: to try again later, to look first, or nothing that promises success. */
export function retryFor(
  text: string,
  causes: readonly Cause[],
): "never" | "backoff" | "throttle" | "new-signature" | "once" {
  const has = (...names: readonly CauseName[]): boolean => causes.some(({ name }) => names.includes(name));
  if (has("throttle")) return "throttle";
  if (has("expired")) return "new-signature";
  const isRepeatable = /\b(?:try|send|retry|again|later)\b/.test(text);
  const isDoubtful = /\b(?:check|make sure|ensure|if this|all requests|contact|submit a ticket)\b/.test(text);
  const isFault = has("network", "timeout", "internal");
  const isOfPacket = has("absent", "type", "too-long", "too-many", "range", "json", "too-large");
  if (!isFault && (!isRepeatable || isOfPacket)) return "never";
  return isRepeatable && !isDoubtful ? "backoff" : "once";
}
