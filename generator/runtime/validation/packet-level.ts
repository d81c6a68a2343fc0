/** The violations that no check of a packet finds: of its text, of what is no JSON, and of properties that are not documented. */
import type { PacketRules } from "../descriptor.js";
import { codesFor } from "./code-rules.js";
import { formatPointer } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
import type { Violation } from "./violation.js";

type WithCodes = Pick<PacketRules, "codeRules">;

/** A packet whose text takes more bytes than are allowed. */
export function tooLong(packet: WithCodes & Pick<PacketRules, "maxBytes">, text: string): Violation {
  const most = `${packet.maxBytes} byte${packet.maxBytes === 1 ? "" : "s"}`;
  return ofWhole(packet, "maxBytes", `must have at most ${most}, but has ${utf8ByteLength(text)}`);
}

export function malformed(packet: WithCodes): Violation {
  return ofWhole(packet, "json", "is not well-formed JSON");
}

/** A packet with something in it, nobody can say where, that JSON cannot hold or that reads differently each time. */
export function noJson(packet: WithCodes): Violation {
  return ofWhole(packet, "type", "must be a JSON value, but is no JSON value");
}

function ofWhole({ codeRules }: WithCodes, keyword: string, says: string): Violation {
  return { path: "", keyword, message: `The packet ${says}.`, codes: codesFor(codeRules, "", keyword) };
}

export function undocumented({ codeRules }: WithCodes, path: string): Violation {
  const keyword = "additionalProperties";
  const message = `\`${formatPointer(path)}\` is not a documented property.`;
  return { path, keyword, message, codes: codesFor(codeRules, path, keyword) };
}
