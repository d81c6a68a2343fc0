/**
 * Owns what a page can say of a spec: the spec's contract, with everything left out of which this page is silent.
 *
 * Comparing what is left with the page finds where they disagree, and nothing else: names, retry rules and causes are the
 * spec's own, as are its wording, and limits and fields that it took from other pages.
 */
import type {
  Contract,
  ErrorContract,
  FieldContract,
  LimitKeyword,
  Limits,
  OperationContract,
  PacketContract,
  UrlParameterContract,
} from "../contract/contract.js";
import { withoutVariants } from "../contract/fold.js";
import { parentPointer } from "../contract/field-pointer.js";

export function asPageWouldSay(spec: Contract, page: Contract): Contract {
  const [told] = page.operations;
  return {
    version: undefined,
    hosts: page.hosts.length === 0 ? [] : withProse(spec.hosts, page.hosts, ({ host }) => host),
    hasDefaultHost: false,
    authentication: undefined,
    urlParameters: parametersFor(spec, page),
    operations: told === undefined ? [] : spec.operations.map((operation) => operationFor(operation, told)),
    errors: errorsFor(spec.errors, page.errors),
  };
}

/** A page need not repeat the parameters that all operations share. */
function parametersFor(spec: Contract, page: Contract): readonly UrlParameterContract[] {
  const known = new Set(spec.urlParameters.map(({ name }) => name));
  return page.urlParameters.filter(({ name }) => known.has(name));
}

function operationFor(operation: OperationContract, told: OperationContract): OperationContract {
  return {
    ...operation,
    name: undefined,
    method: told.method === undefined ? undefined : operation.method,
    request: packetFor(operation.request, told.request),
    response: packetFor(operation.response, told.response),
    advice: undefined,
  };
}

function packetFor(packet: PacketContract, told: PacketContract): PacketContract {
  const rows = new Map(told.fields.map((field) => [field.pointer, field]));
  const described = new Set(told.fields.map(({ pointer }) => parentPointer(pointer)));
  const fields = withoutVariants(packet.fields).flatMap((field): readonly FieldContract[] => {
    const row = rows.get(field.pointer);
    if (row !== undefined) return [fieldFor(field, row)];
    const isTold = described.has(parentPointer(field.pointer)) && !field.isDeprecated && !field.isOfService;
    return isTold ? [field] : [];
  });
  // Which samples a spec keeps is its own affair.
  return { ...packet, fields, samples: told.samples };
}

function fieldFor(field: FieldContract, row: FieldContract): FieldContract {
  const isOpen = field.types === undefined && row.types !== undefined && row.types.length > 1;
  return {
    ...field,
    types: row.types === undefined || isOpen ? row.types : field.types,
    itemTypes: undefined,
    required: row.required === undefined ? undefined : field.required,
    enum: row.enum === undefined ? undefined : field.enum,
    limits: limitsFor(field.limits, row.limits),
    pattern: undefined,
    uniqueItems: false,
    maxContains: new Map(),
    unit: undefined,
    default: undefined,
    isFilled: false,
    isDeprecated: false,
    prose: row.prose,
  };
}

function limitsFor(limits: Limits, told: Limits): Limits {
  const keywords = Object.keys(told) as LimitKeyword[];
  const kept = keywords.flatMap((keyword) => {
    const limit = limits[keyword];
    return limit === undefined ? [] : [[keyword, limit] as const];
  });
  return Object.fromEntries(kept);
}

/** A code that all operations share need not stand on the page, nor one that is deprecated; where it does, it is documented already. */
function errorsFor(errors: readonly ErrorContract[], told: readonly ErrorContract[]): readonly ErrorContract[] {
  const codes = new Set(told.map(({ code }) => code));
  const own = errors.filter(
    ({ code, operations, isDeprecated }) => codes.has(code) || (operations?.length !== 0 && isDeprecated !== true),
  );
  return withProse(own, told, ({ code }) => code);
}

/** The spec has words of its own. */
function withProse<T extends { readonly prose: string }>(
  own: readonly T[],
  told: readonly T[],
  keyOf: (item: T) => string | number,
): readonly T[] {
  const texts = new Map(told.map((item) => [keyOf(item), item.prose]));
  return own.map((item) => ({ ...item, prose: texts.get(keyOf(item)) ?? item.prose }));
}
