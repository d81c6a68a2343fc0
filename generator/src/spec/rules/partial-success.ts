/** The rule about the statuses of a partial success: at least one, all different, none the status of success or failure. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { EnvelopeSpec, PartialSpec, SpecDocument } from "../document.js";

/** Reports `spec/bad-partial-status`. */
export function partialSuccess(spec: SpecDocument): readonly Diagnostic[] {
  const [service] = spec.services;
  return spec.operations.flatMap(({ response: { partial } }) =>
    partial === undefined ? [] : problemsOf(partial, service?.envelope),
  );
}

function problemsOf({ statuses, origin }: PartialSpec, envelope: EnvelopeSpec | undefined): readonly Diagnostic[] {
  if (statuses.length === 0) return [diagnostic("spec/bad-partial-status", origin, { problem: "nothing is listed" })];
  const values = statuses.map(({ value }) => value);
  return statuses.flatMap(({ value, origin: place }, index) => {
    const problem =
      values.indexOf(value) < index
        ? `'${value}' is listed twice`
        : value === envelope?.ok
          ? `'${value}' is the status of success`
          : value === envelope?.fail
            ? `'${value}' is the status of failure`
            : undefined;
    return problem === undefined ? [] : [diagnostic("spec/bad-partial-status", place, { problem })];
  });
}
