/** The formats of texts in a spec file: the pattern, and how a message says what is expected. */
import type { Format } from "../yaml/node-schema.js";

/** By name. A text that does not match is `spec/bad-format`. */
export const formats = {
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
