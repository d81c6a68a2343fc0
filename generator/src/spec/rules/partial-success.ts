/** A partial success has statuses of its own: at least one, all different, none that the envelope has a meaning for. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { EnvelopeSpec, PartialSpec, SpecDocument } from "../document.js";

export function partialSuccess(spec: SpecDocument): readonly Diagnostic[] {
  const [service] = spec.services;
  return spec.operations.flatMap(({ response: { partial } }) =>
    partial === undefined ? [] : problemsOf(partial, service?.envelope),
  );
}

function problemsOf({ statuses, origin }: PartialSpec, envelope: EnvelopeSpec | undefined): readonly Diagnostic[] {
  if (statuses.length === 0) return [diagnostic("spec/bad-partial", origin, { problem: "nothing is listed" })];
  const values = statuses.map(({ value }) => value);
  return statuses.flatMap(({ value, origin: place }, index) => {
    const problem =
      values.indexOf(value) < index
        ? `'${value}' stands twice`
        : value === envelope?.ok
          ? `'${value}' is that of success`
          : value === envelope?.fail
            ? `'${value}' is that of failure`
            : undefined;
    return problem === undefined ? [] : [diagnostic("spec/bad-partial", place, { problem })];
  });
}
