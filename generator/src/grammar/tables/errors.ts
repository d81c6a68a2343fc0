/** The keys of error rows. */
import { constraintKeywords } from "../../constraints/index.js";
import {
  choice,
  defaulted,
  definition,
  list,
  located,
  optional,
  orEmpty,
  required,
  text,
  formatted,
} from "../../yaml/node-schema.js";
import { formats } from "../formats.js";

/** What a violation of a body can be called in `on`: JSON Schema's keywords, and those for the text of a packet. */
const bodyKeywords = [
  "required",
  "type",
  "enum",
  ...constraintKeywords.filter((keyword) => keyword !== "maxBytes"),
  "additionalProperties",
  "json",
  "maxBytes",
];

/** What a violation of a URL can be called. */
const urlKeywords = ["required", "type", "const", "minimum", "maximum", "path", "method"];

/** The mappings within `errors`. */
export const errorDefinitions = {
  error: {
    place: "an error row",
    keys: {
      name: required(located(text), "Name of the error in code."),
      description: required(text, "What went wrong."),
      action: optional(text, "What the caller should do about it."),
      retry: defaulted(
        choice("never", "backoff", "throttle", "new-signature", "once"),
        "never",
        "Whether to send the same packet again; never if left out.",
      ),
      raisedBy: orEmpty(list(definition("raisedBy")), "The violations that make the server answer with this code."),
      unraisable: optional(text, "Why no packet by itself raises this code."),
      deprecated: optional(text, "Why callers should no longer rely on the code, since when, and what replaces it."),
      source: optional(definition("source"), "The page that the row was taken from, if another than the file's."),
    },
  },
  raisedBy: {
    place: "a `raisedBy` entry",
    keys: {
      in: defaulted(choice("body", "url"), "body", "The part of the request that is meant; the body if left out."),
      at: required(
        located(formatted(formats.pointer)),
        "Place of the violation: a JSON Pointer in which `*` is any one segment and a final `**` any depth.",
      ),
      on: optional(
        list(located(choice(...new Set([...bodyKeywords, ...urlKeywords])))),
        "Keywords of the violations; every one if left out.",
      ),
    },
  },
};
