/** The keys of the service: hosts, authentication, URL parameters, envelope and package. */
import { schemeNames } from "../../auth/schemes.js";
import { formats } from "../formats.js";
import {
  choice,
  defaulted,
  definition,
  formatted,
  integer,
  list,
  located,
  map,
  number,
  optional,
  orEmpty,
  required,
  shorthand,
  text,
} from "../../yaml/node-schema.js";

/** The mappings within `service`. */
export const serviceDefinitions = {
  service: {
    place: "the service",
    keys: {
      name: required(formatted(formats.serviceName), "Short name; environment variables start with it."),
      title: required(text, "Name of the service for people."),
      description: defaulted(text, "", "What the service is."),
      package: required(definition("package"), "The generated npm package."),
      source: optional(definition("source"), "The page that the service was taken from."),
      hosts: required(
        list(shorthand("host", "host", formatted(formats.host))),
        "Hosts that answer; the first is the default.",
      ),
      auth: optional(definition("auth"), "How a caller proves who it is."),
      serverTimeoutMs: optional(
        integer(1),
        "How long the server works on a request before it gives up, in milliseconds.",
      ),
      urlParameters: orEmpty(map(definition("urlParameter")), "Parameters in the URL of every call."),
      envelope: optional(definition("envelope"), "The fields that every answer has."),
      errors: orEmpty(map(definition("error"), formats.errorCode), "Error codes that every call can answer with."),
    },
  },
  package: {
    place: "the package",
    keys: {
      name: required(formatted(formats.packageName), "Name of the generated package on npm."),
      version: required(formatted(formats.version), "Version of the generated package."),
      license: optional(text, "SPDX name of its licence."),
    },
  },
  host: {
    place: "a host",
    keys: {
      host: required(located(formatted(formats.host)), "Host name, with a port unless it is the usual one."),
      region: optional(text, "Region of the host."),
    },
  },
  auth: {
    place: "the authentication",
    keys: { scheme: required(choice(...schemeNames), "Scheme by which requests are signed.") },
  },
  urlParameter: {
    place: "a URL parameter",
    keys: {
      type: defaulted(choice("string", "integer"), "string", "Type of the value; string if left out."),
      description: defaulted(text, "", "What the parameter says."),
      minimum: optional(located(number), "Minimum of the value."),
      maximum: optional(located(number), "Maximum of the value."),
      value: required(definition("urlParameterValue"), "Where the client takes the value from."),
    },
  },
  urlParameterValue: {
    place: "the value of a URL parameter",
    keys: {
      credential: optional(located(text), "Name of a value that the authentication scheme supplies."),
      generate: optional(choice("random-uint32"), "A new random value for each request."),
      constant: optional(text, "Always this text."),
    },
  },
  envelope: {
    place: "the envelope",
    keys: {
      status: required(text, "Field that says whether the call succeeded."),
      ok: required(text, "Its value on success."),
      fail: required(text, "Its value on failure."),
      code: required(text, "Field that holds the error code."),
      success: required(integer(-Number.MAX_SAFE_INTEGER), "Its value on success."),
      info: required(text, "Field that holds a message for people."),
      fields: orEmpty(map(definition("envelopeField")), "Descriptions of these fields."),
    },
  },
  envelopeField: {
    place: "a field of the envelope",
    keys: { description: optional(text, "What the field says.") },
  },
};
