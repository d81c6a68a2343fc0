/** The table of causes that an error text can name, with name, description and violations for a proposed row. */
import { authSchemes } from "../../auth/schemes.js";

/** One cause. */
export interface Cause {
  readonly name: CauseName;
  /** The ending of the name of an error about a field: `NicknameTooLong`. */
  readonly suffix?: string;
  /** The name of an error that is not about a field. */
  readonly nameAlone?: string;
  /** The keywords whose violation raises it at a field. */
  readonly on?: readonly string[];
  /** The description of an error about a field, which replaces `{field}`. */
  readonly description: string;
  /** The description of an error that is not about a field. */
  readonly descriptionAlone?: string;
  /** Why no packet raises it. */
  readonly unraisable?: string;
}

/** The names of all causes. */
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
  | "missing"
  | "type"
  | "too-long"
  | "too-many"
  | "range"
  | "invalid";

/** Signatures, tickets and tokens, and the credentials of the authentication schemes. */
const credentials = [
  "signature",
  "ticket",
  "token",
  ...Object.values(authSchemes).flatMap((scheme) => scheme.credentials),
]
  .map((name) => name.toLowerCase())
  .join("|");

const service = "It depends on the state of the service.";
const storedData = "It depends on what the service has stored.";

/** The most specific cause first; a text can name several. */
const table: readonly (Cause & { readonly pattern: RegExp })[] = [
  {
    name: "too-large",
    pattern: /\b(?:packet|package|body|request|json)\b.{0,60}\b(?:exceed\w*|too (?:large|big|long)|larger than)\b/,
    nameAlone: "PacketTooLarge",
    on: ["maxBytes"],
    description: "`{field}` is larger than allowed.",
    descriptionAlone: "The packet is larger than allowed.",
  },
  {
    name: "json",
    pattern:
      /\b(?:pars\w+|malformed|unparsable|invalid)\b.{0,30}\bjson\b|\bjson\b.{0,30}\b(?:pars\w+|malformed|syntax|format (?:is|error)|is invalid)\b/,
    nameAlone: "MalformedJson",
    on: ["json"],
    description: "The body is not valid JSON.",
    descriptionAlone: "The body is not valid JSON.",
  },
  {
    name: "throttle",
    pattern: /\b(?:too (?:frequent|often|fast|many (?:requests|calls))|frequen\w+|rate limit|throttl\w+)\b/,
    nameAlone: "CallFrequencyExceeded",
    description: "Calls for `{field}` are too frequent.",
    descriptionAlone: "Calls are too frequent.",
    unraisable: "It depends on the rate of calls.",
  },
  {
    name: "expired",
    pattern: new RegExp(`\\b(?:${credentials})\\b.{0,40}\\bexpired?\\b|\\bexpired?\\b.{0,40}\\b(?:${credentials})\\b`),
    nameAlone: "SignatureExpired",
    description: "The signature has expired.",
    descriptionAlone: "The signature has expired.",
    unraisable: "It depends on the signature, not on the packet.",
  },
  {
    name: "network",
    pattern: /\bnetwork\b/,
    nameAlone: "NetworkFailed",
    description: "The network of the server failed.",
    descriptionAlone: "The network of the server failed.",
    unraisable: service,
  },
  {
    name: "timeout",
    pattern: /\btime(?:d|s)?[ -]?out\b/,
    nameAlone: "ServerTimeout",
    description: "The server timed out.",
    descriptionAlone: "The server timed out.",
    unraisable: service,
  },
  {
    name: "internal",
    pattern:
      /\b(?:internal|server|service|system|backend)\b.{0,20}\b(?:error|failure|exception|failed|unavailable|busy)\b/,
    nameAlone: "InternalError",
    description: "The server had an internal error.",
    descriptionAlone: "The server had an internal error.",
    unraisable: service,
  },
  {
    name: "permission",
    pattern: /\b(?:permissions?|privileges?|unauthori[sz]ed|not allowed|forbid\w*|denied|refus\w+|reject\w*)\b/,
    nameAlone: "PermissionRequired",
    suffix: "NotPermitted",
    description: "The caller does not have permission for `{field}`.",
    descriptionAlone: "The caller does not have permission.",
    unraisable: "Only the server knows the permissions.",
  },
  {
    name: "not-found",
    pattern:
      /\b(?:does|do|did) not exist\b|\bnot (?:found|registered|imported)\b|\bnon-?existent\b|\bno such\b|\bunregistered\b/,
    suffix: "NotFound",
    description: "What `{field}` names does not exist.",
    descriptionAlone: "What the request names does not exist.",
    unraisable: storedData,
  },
  {
    name: "exists",
    pattern: /\balready\b|\bduplicated?\b/,
    suffix: "Exists",
    description: "What `{field}` names already exists.",
    descriptionAlone: "What the request names already exists.",
    unraisable: storedData,
  },
  {
    name: "missing",
    pattern:
      /\b(?:does|do|did) not (?:contain|include|have|carry|specify)\b|\b(?:missing|absent|lacks?|empty|blank|unspecified|required)\b|\bnot (?:specified|provided|set|filled|entered)\b/,
    suffix: "Missing",
    on: ["required"],
    description: "`{field}` is missing.",
  },
  {
    name: "type",
    pattern:
      /\b(?:is|are|be|must be|should be) (?:not )?(?:an? |of )?(?:\w+ )?(?:integers?|strings?|arrays?|numbers?|booleans?|objects?|numeric|types?)\b/,
    suffix: "WrongType",
    on: ["type"],
    description: "`{field}` has the wrong type.",
  },
  {
    name: "too-long",
    pattern:
      /\btoo long\b|\b(?:length|characters|bytes)\b.{0,40}\b(?:exceed\w*|limit|maximum|more than)\b|\b(?:exceed\w*|limit|maximum|more than)\b.{0,40}\b(?:length|characters|bytes)\b/,
    suffix: "TooLong",
    on: ["maxLength", "maxBytes"],
    description: "`{field}` is longer than allowed.",
  },
  {
    name: "too-many",
    pattern: /\btoo many\b|\b(?:number|count|quantity)\b.{0,60}\b(?:exceed\w*|limit|maximum|more than)\b/,
    suffix: "TooMany",
    on: ["maxItems"],
    description: "`{field}` has more items than allowed.",
  },
  {
    name: "range",
    pattern:
      /\b(?:exceed\w*|out of range|too (?:large|big|small|high|low)|greater than|less than|maximum|minimum|at most|at least|limit)\b/,
    suffix: "OutOfRange",
    on: ["minimum", "maximum"],
    description: "`{field}` is out of range.",
  },
  {
    name: "invalid",
    pattern: /\b(?:invalid|incorrect|wrong|illegal|malformed|unsupported|error|does not meet|not valid)\b/,
    suffix: "Invalid",
    description: "`{field}` is not valid.",
  },
];

/** The causes that a text names, the most specific first. */
export function causesIn(text: string): readonly Cause[] {
  return table.filter(({ pattern }) => pattern.test(text));
}

/** The retry rule that the text suggests: retry later, retry once, or never. */
export function retryFor(
  text: string,
  causes: readonly Cause[],
): "never" | "backoff" | "throttle" | "new-signature" | "once" {
  const has = (...names: readonly CauseName[]): boolean => causes.some(({ name }) => names.includes(name));
  if (has("throttle")) return "throttle";
  if (has("expired")) return "new-signature";
  const isRepeatable = /\b(?:try|send|retry|again|later)\b/.test(text);
  const needsCheck = /\b(?:check|make sure|ensure|if this|all requests|contact|submit a ticket)\b/.test(text);
  const isServerError = has("network", "timeout", "internal");
  const isPacketError = has("missing", "type", "too-long", "too-many", "range", "json", "too-large");
  if (!isServerError && (!isRepeatable || isPacketError)) return "never";
  return isRepeatable && !needsCheck ? "backoff" : "once";
}
