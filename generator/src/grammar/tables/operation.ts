/** The keys of an operation: its packets, limits, samples, advice and contradictions. */
import { formats } from "../formats.js";
import {
  boolean,
  choice,
  defaulted,
  definition,
  formatted,
  integer,
  json,
  list,
  located,
  map,
  optional,
  orEmpty,
  required,
  shorthand,
  text,
} from "../../yaml/node-schema.js";

/** An operation has no mapping of its own: its keys are those of a file. */
export const operation = {
  place: "an operation",
  keys: {
    operation: required(located(text), "Name of the call; it becomes a method of the client."),
    title: optional(text, "Title of the call, as a heading."),
    description: defaulted(text, "", "What the call does."),
    method: defaulted(choice("GET", "POST", "PUT", "PATCH", "DELETE"), "POST", "HTTP method; POST if left out."),
    path: required(formatted(formats.path), "Path of the URL."),
    rateLimit: optional(definition("rateLimit"), "How often the call may be made."),
    deduplication: optional(
      definition("deduplication"),
      "When the server treats two packets as one, so that a packet whose answer was lost may be sent again.",
    ),
    request: required(definition("request"), "The packet that is sent."),
    response: required(definition("response"), "The packet that is answered."),
    errors: orEmpty(map(definition("error"), formats.errorCode), "The error codes of this call."),
    samples: orEmpty(list(definition("sample")), "Packets that the documentation shows."),
    contradictions: orEmpty(list(definition("contradiction")), "Where the documentation disagrees with itself."),
  },
};

/** The mappings within an operation, but for its samples and contradictions. */
export const operationDefinitions = {
  source: {
    place: "a source",
    keys: {
      page: optional(text, "Identifier of the page."),
      title: optional(text, "Title of the page."),
      url: optional(formatted(formats.url), "Address of the page."),
      updated: optional(formatted(formats.date), "Date of the page."),
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
      fields: required(list(located(text)), "Fields of the request that are equal in both packets."),
      seconds: required(integer(1), "How long after the first packet another counts as the same."),
    },
  },
  request: {
    place: "the request",
    keys: {
      name: required(located(text), "Name of the type."),
      description: defaulted(text, "", "What the packet holds."),
      maxBytes: optional(integer(1), "Maximum size of the packet, in bytes of UTF-8."),
      fields: required(map(definition("field")), "Fields of the packet, by their names in it."),
      advice: orEmpty(list(definition("advice")), "Warnings about packets that the server accepts."),
    },
  },
  advice: {
    place: "a piece of advice",
    keys: {
      name: required(located(formatted(formats.adviceName)), "Name of the advice; it is the keyword of the warning."),
      at: required(located(formatted(formats.place)), "Place of the warning: a JSON Pointer."),
      when: required(list(definition("condition")), "The conditions, all of which must hold for the warning."),
      description: required(text, "What happens to such a packet, and what to do about it: the text of the warning."),
    },
  },
  condition: {
    place: "a condition",
    keys: {
      at: required(located(formatted(formats.place)), "Place of the value: a JSON Pointer, with the index of an item."),
      present: optional(located(boolean), "Whether there is a value."),
      equals: optional(located(json), "What the value is: a text, a number, true or false."),
      count: optional(located(integer(0)), "How many items there are, if the value is an array."),
    },
  },
  response: {
    place: "the response",
    keys: {
      name: required(located(text), "Name of the type."),
      success: optional(located(text), "Name of the type of a success, if the derived one does not suit."),
      failure: optional(located(text), "Name of the type of a failure, if the derived one does not suit."),
      partial: optional(
        shorthand("partial", "statuses"),
        "Status of a partial success, if the call has one, or a mapping; the code decides whether it is an error.",
      ),
      description: defaulted(text, "", "What the packet holds."),
      fields: orEmpty(
        map(definition("field")),
        "Fields of a success, and of a partial one, beside those of the envelope.",
      ),
    },
  },
  partial: {
    place: "the partial success",
    keys: {
      statuses: required(list(located(text)), "The values of the status field that say so."),
      type: optional(located(text), "Name of the type of such an answer, if the derived one does not suit."),
    },
  },
};

/** The mappings that record what the page shows: samples and contradictions. */
export const documentationDefinitions = {
  sample: {
    place: "a sample",
    keys: {
      name: required(text, "Short name, unique in the operation."),
      title: optional(text, "What the sample shows."),
      as: required(choice("request", "response"), "Which packet it is."),
      file: optional(located(text), "JSON file that holds the packet, relative to this file."),
      packet: optional(json, "The packet itself."),
    },
  },
  contradiction: {
    place: "a contradiction",
    keys: {
      at: required(text, "The field, code or other place that the statements speak of."),
      statements: required(list(definition("statement")), "What the documentation says, and where."),
      decision: required(text, "What this spec takes to be true."),
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
