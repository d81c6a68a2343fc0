/** The violations that a generated check does not find: of the packet's text, and of properties that are not documented. */
import type { PacketRules } from "../descriptor.js";
import { codesFor } from "./code-rules.js";
import { formatPointer } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
import type { Violation } from "./violation.js";

type WithCodes = Pick<PacketRules, "codeRules">;

/** The text of the packet is longer than `maxBytes`. */
export function tooLong(packet: WithCodes & Pick<PacketRules, "maxBytes">, text: string): Violation {
  const limit = `${packet.maxBytes} byte${packet.maxBytes === 1 ? "" : "s"}`;
  return ofWhole(packet, "maxBytes", `must have at most ${limit}, but has ${utf8ByteLength(text)}`);
}

/** The text of the packet is not well-formed JSON. */
export function malformed(packet: WithCodes): Violation {
  return ofWhole(packet, "json", "is not well-formed JSON");
}

/** Something in the packet, at an unknown place, cannot be sent as JSON or reads differently each time. */
export function notJson(packet: WithCodes): Violation {
  return ofWhole(packet, "type", "must be a JSON value, but is not one");
}

function ofWhole(packet: WithCodes, keyword: string, predicate: string): Violation {
  return violation(packet, "", keyword, `The packet ${predicate}.`);
}

/** The documentation does not name the property at `path`. */
export function undocumented(packet: WithCodes, path: string): Violation {
  return violation(packet, path, "additionalProperties", `\`${formatPointer(path)}\` is not a documented property.`);
}

function violation({ codeRules }: WithCodes, path: string, keyword: string, message: string): Violation {
  return { path, keyword, message, codes: codesFor(codeRules, path, keyword) };
}
