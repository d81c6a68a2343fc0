/** The mock's answers: a documented error code in the envelope of the service, or success. */
import { codesFor } from "../validation/code-rules.js";
import type { EnvelopeDescriptor, MockDescriptor, PacketDescriptor } from "../descriptor.js";
import { parsePacket } from "../validation/validate.js";
import type { Violation } from "../validation/violation.js";
import type { Body } from "./body.js";

/** An answer of the mock. */
export interface Answer {
  /** HTTP status. As documented, it is 200 for documented failures too. */
  readonly status: number;
  readonly content: unknown;
  /** The documented code of a failure; undefined on success, or if no code is documented. */
  readonly code: number | undefined;
  /** What was wrong with the request; empty on success. */
  readonly message: string;
}

/** The answer to an invalid request. The first violation with a documented code decides. */
export function refusal(envelope: EnvelopeDescriptor | undefined, violations: readonly Violation[]): Answer {
  const decisive = violations.find(({ codes }) => codes.length > 0) ?? violations[0];
  const code = decisive?.codes[0];
  const message = decisive?.message ?? "";
  if (code === undefined || envelope === undefined) {
    const content = { error: message, note: "The documentation does not say how the server answers this request." };
    return { status: undocumentedStatus(decisive), content, code, message };
  }
  const { status, info, code: codes } = envelope;
  return {
    status: 200,
    content: { [status.field]: status.fail, [info.field]: message, [codes.field]: code },
    code,
    message,
  };
}

function undocumentedStatus(decisive: Violation | undefined): number {
  switch (decisive?.keyword) {
    case "path":
      return 404;
    case "method":
      return 405;
    case "maxBytes":
      return decisive.path === "" ? 413 : 400;
    default:
      return 400;
  }
}

/** What is wrong with a request body. Warnings are ignored. */
export function validateBody(packet: PacketDescriptor, body: Body): readonly Violation[] {
  if ("text" in body) {
    const result = parsePacket(packet, body.text);
    return result.valid ? [] : result.violations;
  }
  const keyword = body.problem === "too-long" ? "maxBytes" : "json";
  const message = body.problem === "too-long" ? "The packet is longer than 1 MiB." : "The packet is not UTF-8 text.";
  return [{ path: "", keyword, message, codes: codesFor(packet.codeRules, "", keyword) }];
}

/** The documented answer to a valid packet, with new values in place of `$unix-seconds` and `$unique`. */
export function success({ operation, success: template }: MockDescriptor): Answer {
  const bytes = crypto.getRandomValues(new Uint8Array(maxUniqueLength / 2));
  const unique = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const answers = uniqueLengths.map((length) => fill(template, unique.slice(0, length)));
  // The guard of the response decides which length fits.
  const content = answers.find((answer) => operation.response.guard(answer)) ?? answers[0];
  return { status: 200, content, code: undefined, message: "" };
}

const maxUniqueLength = 32;
const uniqueLengths = [maxUniqueLength, 16, 8, 4, 2, 1];

function fill(template: unknown, unique: string): unknown {
  if (template === "$unix-seconds") return Math.floor(Date.now() / 1000);
  if (template === "$unique") return unique;
  if (Array.isArray(template)) return template.map((item) => fill(item, unique));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value, unique)]));
}
