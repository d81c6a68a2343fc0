/** The description of a failed call: what happened, the outcome for the packet, and what to do. */
import type { ApiError, Attempt, ClientError, Outcome, ValidationError } from "../../../../runtime/client/errors.js";
import type { ErrorTableRow } from "../../../../runtime/descriptor.js";
import type { Violation } from "../../../../runtime/validation/violation.js";
import { printable } from "../../../text/printable.js";
import { retrySentences } from "../../../model/retry.js";
import type { Colors } from "../../terminal.js";

/** A failure as one JSON object. */
export interface Failure {
  /** Name of the error class. */
  readonly class: string;
  readonly outcome: Outcome;
  readonly message: string;
  /** All attempts, in order. */
  readonly attempts: readonly Attempt[];
  /** The returned code and, if it is documented, its meaning. */
  readonly code?: number;
  readonly name?: string;
  readonly description?: string;
  readonly retry?: ErrorTableRow["retry"];
  readonly action?: string;
  /** The violations, if the client rejected the packet before sending it. */
  readonly violations?: readonly Violation[];
}

/** A failed call, with the meaning of its code. */
export function describeFailure(error: ClientError, errorTable: { readonly [code: string]: ErrorTableRow }): Failure {
  const { name, outcome, message, attempts } = error;
  const common = { class: name, outcome, message, attempts };
  if (isValidationError(error)) return { ...common, violations: error.violations };
  if (!isApiError(error)) return common;
  const row = errorTable[error.code];
  if (row === undefined) return { ...common, code: error.code };
  const { name: codeName, description, retry, action } = row;
  return { ...common, code: error.code, name: codeName, description, retry, action };
}

// The generated package has its own error classes, so `instanceof` does not work here.
const isValidationError = (error: ClientError): error is ValidationError => error.name === "ValidationError";
const isApiError = (error: ClientError): error is ApiError => error.name === "ApiError";

/** The failure as text for a terminal. */
export function formatFailure(colors: Colors, failure: Failure): string {
  const { code, name, description, retry, action, violations = [] } = failure;
  const meaning = code === undefined ? [] : [`  ${colors.dim("Code:")} ${code} ${name ?? "(not documented)"}`];
  if (description !== undefined) meaning.push(`    ${description}`);
  const what = violations.length === 0 ? failure.message : "The packet does not match the documentation:";
  const lines = [
    `${colors.red(failure.class)} ${printable(what)}`,
    ...violations.map(
      ({ path, message, codes }) => `    ${printable(path)}: ${printable(message)}${formatCodes(codes)}`,
    ),
    `  ${colors.dim("Outcome:")} ${failure.outcome}: ${outcomeSentences[failure.outcome]}`,
    ...attemptLines(colors, failure.attempts),
    ...meaning,
    ...(retry === undefined ? [] : [`  ${colors.dim("Retry:")} ${retrySentences[retry]}`]),
    ...(action === undefined || action === "" ? [] : [`  ${colors.dim("What to do:")} ${action}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The attempts, if there were several; a single one ended as the failure itself says. */
function attemptLines(colors: Colors, attempts: readonly Attempt[]): readonly string[] {
  if (attempts.length < 2) return [];
  const lines = attempts.map(
    ({ startedAt, durationMs, outcome, result }) =>
      `    ${new Date(startedAt).toISOString()}, ${durationMs} ms, ${outcome}: ${printable(result)}`,
  );
  return [`  ${colors.dim("Attempts:")}`, ...lines];
}

const formatCodes = (codes: readonly number[]): string => (codes.length === 0 ? "" : ` [${codes.join(", ")}]`);

const outcomeSentences: { readonly [Key in Outcome]: string } = {
  "not-sent": "the server did not receive the packet.",
  rejected: "the server rejected the packet.",
  unknown: "the server may have received it and acted on it. Check whether it took effect before you send it again.",
};
