/** The rate limit and the removal of duplicates of an operation, as prose for every form of the reference. */
import type { OperationModel } from "../../model/types.js";
import { counted } from "../../text/english.js";

export function describeRate({ rateLimit }: OperationModel): string | undefined {
  if (rateLimit === undefined) return undefined;
  const { calls, seconds } = rateLimit;
  return `at most ${counted(calls, "call")} per ${seconds === 1 ? "second" : `${seconds} seconds`}`;
}

/** Field names are between backticks. */
export function describeDuplicates({ deduplication }: OperationModel): string | undefined {
  if (deduplication === undefined) return undefined;
  const { fields, seconds } = deduplication;
  const names = fields.map((field) => `\`${field}\``).join(", ");
  return `packets with the same ${names} within ${counted(seconds, "second")} count as one`;
}
