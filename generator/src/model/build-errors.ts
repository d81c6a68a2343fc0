/** The error table: one row per code, merged from the service and all operations. */
import type { ErrorSpec, ServiceSpec, SpecDocument } from "../spec/document.js";
import { sourceModel } from "./build-source.js";
import { errorName, methodName } from "./names.js";
import type { ErrorModel, RetryRule } from "./types.js";

/** Ascending by code. Rows with the same code are identical except for `raisedBy`, which is merged. */
export function buildErrors(spec: SpecDocument, service: ServiceSpec): readonly ErrorModel[] {
  const rows = new Map<number, ErrorModel>();
  const add = (error: ErrorSpec, operation: string | undefined, source: ErrorModel["source"]): void => {
    const known = rows.get(error.code);
    const row = known ?? buildError(error, operation, source);
    const isNew = operation !== undefined && row.operations.length > 0 && !row.operations.includes(operation);
    rows.set(error.code, {
      ...row,
      operations: isNew ? [...row.operations, operation] : row.operations,
      raisedBy: known === undefined ? row.raisedBy : union(row.raisedBy, causesOf(error)),
    });
  };
  for (const error of service.errors) add(error, undefined, service.source && sourceModel(service.source));
  for (const { name, errors, source } of spec.operations) {
    for (const error of errors) add(error, methodName(name.value), source && sourceModel(source));
  }
  return [...rows.values()].sort((a, b) => a.code - b.code);
}

function buildError(error: ErrorSpec, operation: string | undefined, source: ErrorModel["source"]): ErrorModel {
  return {
    code: error.code,
    name: errorName(error.name.value),
    description: error.description,
    action: error.action ?? usualActions[error.retry],
    retry: error.retry,
    operations: operation === undefined ? [] : [operation],
    raisedBy: causesOf(error),
    unraisable: error.unraisable,
    deprecated: error.deprecated,
    source: error.source === undefined ? source : sourceModel(error.source),
    origin: error.origin,
  };
}

/** Default `action`, by retry rule. */
const usualActions: { readonly [Rule in RetryRule]: string } = {
  never: "Correct the cause before sending again.",
  backoff: "Send it again later, waiting longer each time.",
  throttle: "Send more slowly.",
  "new-signature": "Make a new signature and send it again.",
  once: "Send it once more.",
};

type Causes = ErrorModel["raisedBy"];

function causesOf(error: ErrorSpec): Causes {
  return error.raisedBy.map(({ in: where, at, on }) => ({
    where,
    at: at.value,
    on: on?.map((keyword) => keyword.value),
  }));
}

function union(known: Causes, more: Causes): Causes {
  const seen = new Set(known.map((cause) => JSON.stringify(cause)));
  return [...known, ...more.filter((cause) => !seen.has(JSON.stringify(cause)))];
}
