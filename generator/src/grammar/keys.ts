/** The spec language: every key, its shape and its meaning. The shape check and `spec.schema.json` are both made from it. */
import type { Definition, DefinitionName, Format, Key, Shape, TextShape } from "./node-schema.js";

const formats = {
  serviceName: { pattern: /^[a-z][a-z0-9-]{0,63}$/, expected: "lower-case letters, digits and hyphens" },
  packageName: {
    pattern: /^(@[a-z0-9][a-z0-9._-]{0,99}\/)?[a-z0-9][a-z0-9._-]{0,99}$/,
    expected: "the name of an npm package, such as tim-bindings",
  },
  version: {
    pattern: /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/,
    expected: "a version of the form 1.2.3",
  },
  host: {
    pattern: /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/,
    expected: "a host name, without scheme and path",
  },
  path: {
    pattern: /^\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$/,
    expected: "the path of a URL: it starts with / and has no ? or #",
  },
  url: {
    pattern: /^https?:\/\/[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/,
    expected: "a URL that starts with http:// or https://",
  },
  date: { pattern: /^\d{4}-\d{2}-\d{2}$/, expected: "a date of the form 2020-09-15" },
  pointer: {
    pattern: /^(\/([^~/]|~[01])*)*$/,
    expected: 'a JSON Pointer: "" for the whole packet, or a path such as /Items/*/Name',
  },
  place: {
    pattern: /^(\/(?!\*{1,2}(\/|$))([^~/]|~[01])*)*$/,
    expected: 'a JSON Pointer without wildcards: "" for the whole packet, or a path such as /Items/0/Name',
  },
  adviceName: {
    pattern: /^[A-Z][A-Za-z0-9]{0,63}$/,
    expected: "a name of letters and digits that starts with a capital letter",
  },
  errorCode: { pattern: /^-?(0|[1-9]\d{0,14})$/, expected: "an error code, which is an integer" },
} as const satisfies { readonly [name: string]: Format };

const text: TextShape = { kind: "text", format: undefined, choices: undefined };
const formatted = (format: Format): TextShape => ({ kind: "text", format, choices: undefined });
const choice = (...choices: readonly string[]): TextShape => ({ kind: "text", format: undefined, choices });
const boolean: Shape = { kind: "boolean" };
const number: Shape = { kind: "number" };
const json: Shape = { kind: "json" };
const integer = (minimum: number): Shape => ({ kind: "integer", minimum });
const list = (items: Shape): Shape => ({ kind: "list", items });
const map = (values: Shape, keys?: Format): Shape => ({ kind: "map", keys, values });
const textOr = (other: Shape, textual: TextShape = text): Shape => ({ kind: "textOr", text: textual, other });
const definition = (name: DefinitionName): Shape => ({ kind: "definition", name });

const key = (shape: Shape, doc: string): Key => ({ shape, required: false, doc });
const required = (shape: Shape, doc: string): Key => ({ shape, required: true, doc });
const requiredWith = (others: readonly string[], shape: Shape, doc: string): Key => ({ shape, required: others, doc });

/** The types that need no declaration. */
export const builtinTypes = ["string", "integer", "number", "boolean", "array", "object", "any"] as const;

/** Those of them that a list of types may name. */
export const listableTypes = ["string", "integer", "number", "boolean", "array", "object"] as const;

/** What a violation can be called in `on`: JSON Schema's keywords, and those for the text of a packet and for a URL. */
const bodyKeywords: readonly string[] = [
  "required",
  "type",
  "enum",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "maxContains",
  "additionalProperties",
  "json",
  "maxBytes",
];
const urlKeywords: readonly string[] = ["required", "type", "const", "minimum", "maximum", "path", "method"];

export const retryRules = ["never", "backoff", "throttle", "new-signature", "once"] as const;
export const httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export const authSchemes = ["none", "bearer", "user-sig"] as const;

/** The values that each scheme has for URL parameters: the keys of `values` in `runtime/auth/<scheme>.ts`. */
export const schemeCredentials: { readonly [Scheme in (typeof authSchemes)[number]]: readonly string[] } = {
  none: [],
  bearer: [],
  "user-sig": ["sdkAppId", "identifier", "userSig"],
};

/** The option of the client with which a scheme makes a credential by itself, where it can: see `runtime/auth/<scheme>.ts`. */
export const schemeKeys: {
  readonly [Scheme in (typeof authSchemes)[number]]: { readonly [credential: string]: string };
} = {
  none: {},
  bearer: {},
  "user-sig": { userSig: "secretKey" },
};

/** What a type may say about its values, beside its name and its parts. */
const constraints: { readonly [name: string]: Key } = {
  enum: key(list(json), "The only values allowed."),
  enumDescriptions: key(map(text), "What each value of the enum means."),
  minimum: key(number, "Least value of a number."),
  maximum: key(number, "Greatest value of a number."),
  minLength: key(integer(0), "Least length of a text, in Unicode code points."),
  maxLength: key(integer(0), "Greatest length of a text, in Unicode code points."),
  maxBytes: key(integer(0), "Greatest length of a text, in bytes of UTF-8."),
  pattern: key(text, "Regular expression that a text must match somewhere; read with the flag `u`."),
  minItems: key(integer(0), "Least number of items of an array."),
  maxItems: key(integer(0), "Greatest number of items of an array."),
  uniqueItems: key(boolean, "Whether no two items of an array may be equal."),
  maxContains: key(
    map(integer(0)),
    "Greatest number of items of an array that are of a variant, by the value of its tag.",
  ),
};

const severalTypes = list(choice(...listableTypes));

const typeParts: { readonly [name: string]: Key } = {
  items: key(textOr(definition("field")), "Type of the items of an array: a name, or a type written in place."),
  fields: key(map(definition("field")), "Fields of an object, by the names they have in a packet."),
};

const operationKeys: { readonly [name: string]: Key } = {
  operation: requiredWith(
    [
      "title",
      "method",
      "path",
      "rateLimit",
      "deduplication",
      "request",
      "response",
      "errors",
      "samples",
      "contradictions",
    ],
    text,
    "Name of the call; it becomes a method of the client.",
  ),
  title: key(text, "Title of the call, as a heading."),
  description: key(text, "What the call does."),
  method: key(choice(...httpMethods), "HTTP method; POST if left out."),
  path: requiredWith(["operation"], formatted(formats.path), "Path of the URL."),
  rateLimit: key(definition("rateLimit"), "How often the call may be made."),
  deduplication: key(
    definition("deduplication"),
    "When the server takes two packets for one, so that a packet whose answer was lost may be sent again.",
  ),
  request: requiredWith(["operation"], definition("request"), "The packet that is sent."),
  response: requiredWith(["operation"], definition("response"), "The packet that is answered."),
  errors: key(map(definition("error"), formats.errorCode), "The error codes of this call."),
  samples: key(list(definition("sample")), "Packets that the documentation prints."),
  contradictions: key(list(definition("contradiction")), "Where the documentation disagrees with itself."),
};

export const definitions: { readonly [Name in DefinitionName]: Definition } = {
  file: {
    place: "a spec file",
    keys: {
      service: key(definition("service"), "What all operations share; it stands in exactly one file."),
      source: key(definition("source"), "The page that the types and the operation of this file were taken from."),
      ...operationKeys,
      types: key(map(definition("type")), "Named types; they can be used in every file."),
    },
  },
  service: {
    place: "the service",
    keys: {
      name: required(formatted(formats.serviceName), "Short name; environment variables start with it."),
      title: required(text, "Name of the service for people."),
      description: key(text, "What the service is."),
      package: required(definition("package"), "The generated npm package."),
      source: key(definition("source"), "The page that the service was taken from."),
      hosts: required(
        list(textOr(definition("host"), formatted(formats.host))),
        "Hosts that answer; the first is the default.",
      ),
      auth: key(definition("auth"), "How a caller proves who it is."),
      serverTimeoutMs: key(integer(1), "How long the server works on a request before it gives up, in milliseconds."),
      urlParameters: key(map(definition("urlParameter")), "Parameters that stand in the URL of every call."),
      envelope: key(definition("envelope"), "The fields that every answer has."),
      errors: key(map(definition("error"), formats.errorCode), "Error codes that every call can answer with."),
    },
  },
  package: {
    place: "the package",
    keys: {
      name: required(formatted(formats.packageName), "Name of the generated package on npm."),
      version: required(formatted(formats.version), "Version of the generated package."),
      license: key(text, "SPDX name of its licence."),
    },
  },
  host: {
    place: "a host",
    keys: {
      host: required(formatted(formats.host), "Host name, with a port where it is not the usual one."),
      region: key(text, "Where the host stands."),
    },
  },
  auth: {
    place: "the authentication",
    keys: { scheme: required(choice(...authSchemes), "Scheme by which requests are signed.") },
  },
  urlParameter: {
    place: "a URL parameter",
    keys: {
      type: key(choice("string", "integer"), "Type of the value; string if left out."),
      description: key(text, "What the parameter says."),
      minimum: key(number, "Least value."),
      maximum: key(number, "Greatest value."),
      value: required(definition("urlParameterValue"), "Where the client takes the value from."),
    },
  },
  urlParameterValue: {
    place: "the value of a URL parameter",
    keys: {
      credential: key(text, "Name of a value that the authentication scheme supplies."),
      generate: key(choice("random-uint32"), "Drawn anew for each request."),
      constant: key(text, "Always this text."),
    },
  },
  envelope: {
    place: "the envelope",
    keys: {
      status: required(text, "Field that says whether the call succeeded."),
      ok: required(text, "Its value on success."),
      fail: required(text, "Its value on failure."),
      code: required(text, "Field that holds the error code."),
      success: required({ kind: "integer", minimum: -Number.MAX_SAFE_INTEGER }, "Its value on success."),
      info: required(text, "Field that holds a message for people."),
      fields: key(map(definition("envelopeField")), "Descriptions of these fields."),
    },
  },
  envelopeField: {
    place: "a field of the envelope",
    keys: { description: key(text, "What the field says.") },
  },
  source: {
    place: "a source",
    keys: {
      page: key(text, "Identifier of the page."),
      title: key(text, "Title of the page."),
      url: key(formatted(formats.url), "Address of the page."),
      updated: key(formatted(formats.date), "Date of the page."),
    },
  },
  rateLimit: {
    place: "a rate limit",
    keys: {
      calls: required(integer(1), "How many calls are allowed."),
      seconds: required(integer(1), "In how many seconds."),
    },
  },
  deduplication: {
    place: "the deduplication",
    keys: {
      fields: required(list(text), "Fields of the request that are equal in both packets."),
      seconds: required(integer(1), "How long after the first packet another counts as the same."),
    },
  },
  request: {
    place: "the request",
    keys: {
      name: required(text, "Name of the type."),
      description: key(text, "What the packet holds."),
      maxBytes: key(integer(1), "Greatest size of the packet, in bytes of UTF-8."),
      fields: required(map(definition("field")), "Fields of the packet, by their names in it."),
      advice: key(list(definition("advice")), "What a packet that is accepted deserves a warning for."),
    },
  },
  advice: {
    place: "a piece of advice",
    keys: {
      name: required(formatted(formats.adviceName), "Name of the advice; it is the keyword of the warning."),
      at: required(formatted(formats.place), "Place of the warning: a JSON Pointer."),
      when: required(list(definition("condition")), "The conditions, all of which hold for a packet that deserves it."),
      description: required(text, "What comes of such a packet, and what to do about it: the text of the warning."),
    },
  },
  condition: {
    place: "a condition",
    keys: {
      at: required(formatted(formats.place), "Place of the value: a JSON Pointer, with the index of an item."),
      present: key(boolean, "Whether there is a value."),
      equals: key(json, "What the value is: a text, a number, true or false."),
      count: key(integer(0), "How many items there are, where the value is an array."),
    },
  },
  response: {
    place: "the response",
    keys: {
      name: required(text, "Name of the type."),
      success: key(text, "Name of the type of a success, where the derived one does not suit."),
      failure: key(text, "Name of the type of a failure, where the derived one does not suit."),
      partial: key(
        textOr(definition("partial")),
        "Status of an answer of partial success, where the call has one, or a mapping; the code decides whether it is an error.",
      ),
      description: key(text, "What the packet holds."),
      fields: key(map(definition("field")), "Fields of a success, and of a partial one, beside those of the envelope."),
    },
  },
  partial: {
    place: "the partial success",
    keys: {
      statuses: required(list(text), "The values of the status field that say so."),
      type: key(text, "Name of the type of such an answer, where the derived one does not suit."),
    },
  },
  field: {
    place: "a field",
    keys: {
      type: key(
        textOr(severalTypes),
        `Type of the value: ${builtinTypes.join(", ")}, or a declared type; or a list of types, each of which will do.`,
      ),
      required: key(boolean, "Whether the field must be there; false if left out."),
      description: key(text, "What the field says."),
      ...typeParts,
      ...constraints,
      unit: key(text, "Unit of a quantity, such as seconds."),
      default: key(json, "What the server assumes when the field is left out."),
      generate: key(choice("random-uint32"), "The client fills the field in when the caller leaves it out."),
      mock: key(choice("unix-seconds", "unique"), "What the mock server answers with."),
      deprecated: key(text, "Why the field should no longer be used, and what to use instead."),
    },
  },
  type: {
    place: "a type",
    keys: {
      description: key(text, "What the type stands for."),
      type: key(
        textOr(severalTypes, choice(...builtinTypes)),
        "Type of the values, or a list of types, where the declaration is no object and no choice of variants.",
      ),
      ...typeParts,
      ...constraints,
      discriminator: requiredWith(
        ["variants"],
        definition("discriminator"),
        "The fields that tell the variants apart.",
      ),
      descriptions: key(map(text), "Descriptions of the fields that the discriminator names."),
      variants: requiredWith(
        ["discriminator", "descriptions"],
        map(textOr(definition("variant"))),
        "The variants, by the value of the tag: the type of their content, or a mapping.",
      ),
    },
  },
  discriminator: {
    place: "a discriminator",
    keys: {
      tag: required(text, "Field that says which variant it is."),
      content: key(text, "Field that holds what is special to the variant; left out, its fields stand beside the tag."),
    },
  },
  variant: {
    place: "a variant",
    keys: {
      content: required(text, "Type of the content, or the object type whose fields stand beside the tag."),
      builder: key(text, "Name of the function that makes one."),
      type: key(text, "Name of the type; the value of the tag if left out."),
      description: key(text, "What the variant is."),
    },
  },
  error: {
    place: "an error row",
    keys: {
      name: required(text, "Name of the error in code."),
      description: required(text, "What went wrong."),
      action: key(text, "What the caller should do about it."),
      retry: key(choice(...retryRules), "Whether to send the same packet again; never if left out."),
      raisedBy: key(list(definition("raisedBy")), "The violations that make the server answer with this code."),
      unraisable: key(text, "Why no packet by itself raises this code."),
      deprecated: key(text, "Why the code is no longer to be counted on, since when, and what takes its place."),
      source: key(definition("source"), "The page that the row was taken from, if another than the file's."),
    },
  },
  raisedBy: {
    place: "a `raisedBy` entry",
    keys: {
      in: key(choice("body", "url"), "The part of the request that is meant; the body if left out."),
      at: required(
        formatted(formats.pointer),
        "Place of the violation: a JSON Pointer in which `*` is any one segment and a final `**` any depth.",
      ),
      on: key(
        list(choice(...new Set([...bodyKeywords, ...urlKeywords]))),
        "Keywords of the violations; every one if left out.",
      ),
    },
  },
  sample: {
    place: "a sample",
    keys: {
      name: required(text, "Short name, unique in the operation."),
      title: key(text, "What the sample shows."),
      as: required(choice("request", "response"), "Which packet it is."),
      file: key(text, "JSON file that holds the packet, relative to this file."),
      packet: key(json, "The packet itself."),
    },
  },
  contradiction: {
    place: "a contradiction",
    keys: {
      at: required(text, "The field, code or other place that the statements speak of."),
      statements: required(list(definition("statement")), "What the documentation says where."),
      decision: required(text, "What this spec takes for true."),
      because: required(text, "Why."),
    },
  },
  statement: {
    place: "a statement",
    keys: {
      where: required(text, "Place in the documentation."),
      says: required(text, "What it says there, in other words."),
    },
  },
};
