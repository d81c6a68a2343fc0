/**
 * The contract of a spec, limited to what the page describes.
 *
 * Comparing the result with the page finds only disagreements. Names, retry rules, causes and wording belong to the spec, and
 * so do limits and fields that it has from other pages.
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

/** The spec without everything that the page does not mention. */
export function limitToPage(spec: Contract, page: Contract): Contract {
  const [pageOperation] = page.operations;
  return {
    version: undefined,
    hosts: page.hosts.length === 0 ? [] : withProse(spec.hosts, page.hosts, ({ host }) => host),
    hasDefaultHost: false,
    authentication: undefined,
    urlParameters: parametersFor(spec, page),
    operations:
      pageOperation === undefined ? [] : spec.operations.map((operation) => operationFor(operation, pageOperation)),
    errors: errorsFor(spec.errors, page.errors),
  };
}

/** Known parameters are left out of the comparison if the page does not repeat them. */
function parametersFor(spec: Contract, page: Contract): readonly UrlParameterContract[] {
  const known = new Set(spec.urlParameters.map(({ name }) => name));
  return page.urlParameters.filter(({ name }) => known.has(name));
}

function operationFor(operation: OperationContract, pageOperation: OperationContract): OperationContract {
  return {
    ...operation,
    name: undefined,
    method: pageOperation.method === undefined ? undefined : operation.method,
    request: packetFor(operation.request, pageOperation.request),
    response: packetFor(operation.response, pageOperation.response),
    advice: undefined,
  };
}

function packetFor(packet: PacketContract, pagePacket: PacketContract): PacketContract {
  const rows = new Map(pagePacket.fields.map((field) => [field.pointer, field]));
  const described = new Set(pagePacket.fields.map(({ pointer }) => parentPointer(pointer)));
  const fields = withoutVariants(packet.fields).flatMap((field): readonly FieldContract[] => {
    const row = rows.get(field.pointer);
    if (row !== undefined) return [fieldFor(field, row)];
    const isExpected = described.has(parentPointer(field.pointer)) && !field.isDeprecated && !field.isOfService;
    return isExpected ? [field] : [];
  });
  // A spec need not keep every sample of its page.
  return { ...packet, fields, samples: pagePacket.samples };
}

function fieldFor(field: FieldContract, row: FieldContract): FieldContract {
  const acceptsAny = field.types === undefined && row.types !== undefined && row.types.length > 1;
  return {
    ...field,
    types: row.types === undefined || acceptsAny ? row.types : field.types,
    itemTypes: undefined,
    required: row.required === undefined ? undefined : field.required,
    enum: row.enum === undefined ? undefined : field.enum,
    limits: limitsFor(field.limits, row.limits),
    constraints: new Map(),
    maxContains: new Map(),
    unit: undefined,
    default: undefined,
    isFilled: false,
    isDeprecated: false,
    prose: row.prose,
  };
}

function limitsFor(limits: Limits, pageLimits: Limits): Limits {
  const keywords = Object.keys(pageLimits) as LimitKeyword[];
  const kept = keywords.flatMap((keyword) => {
    const limit = limits[keyword];
    return limit === undefined ? [] : [[keyword, limit] as const];
  });
  return Object.fromEntries(kept);
}

/** The codes that the page should list. It need not list shared or deprecated codes, but those it lists are compared. */
function errorsFor(errors: readonly ErrorContract[], pageErrors: readonly ErrorContract[]): readonly ErrorContract[] {
  const codes = new Set(pageErrors.map(({ code }) => code));
  const expected = errors.filter(
    ({ code, operations, isDeprecated }) => codes.has(code) || (operations?.length !== 0 && isDeprecated !== true),
  );
  return withProse(expected, pageErrors, ({ code }) => code);
}

/** The items with the wording of the page, so that wording is not compared. */
function withProse<T extends { readonly prose: string }>(
  items: readonly T[],
  pageItems: readonly T[],
  keyOf: (item: T) => string | number,
): readonly T[] {
  const texts = new Map(pageItems.map((item) => [keyOf(item), item.prose]));
  return items.map((item) => ({ ...item, prose: texts.get(keyOf(item)) ?? item.prose }));
}
