/** The parts of a contract that a page has as lists, each as a set of names. */
import type { Contract, Direction, PacketContract } from "./contract.js";
import { memberName } from "./field-pointer.js";

/** The names of the fields, codes or samples in a part. */
export type Names = ReadonlySet<string>;

/** The parts, with their names in a message. */
export const partName = {
  requestFields: "the fields of the request",
  responseFields: "the fields of the response",
  errorCodes: "the error codes",
  requestSamples: "the samples of the request",
  responseSamples: "the samples of the response",
  hosts: "the hosts and URL parameters",
} as const;

/** A part of a contract. */
export type Part = keyof typeof partName;

/** The parts of a contract, without what a page need not repeat and without what is deprecated. */
export function partsOf(contract: Contract): { readonly [Name in Part]: Names } & { readonly isPage: boolean } {
  const { operations, errors, hosts, urlParameters, version } = contract;
  const documented = errors.filter((error) => error.operations?.length !== 0 && error.isDeprecated !== true);
  const packets = (direction: Direction): readonly PacketContract[] => operations.map((one) => one[direction]);
  return {
    requestFields: fieldNames(packets("request")),
    responseFields: fieldNames(packets("response")),
    errorCodes: new Set(documented.map(({ code }) => `${code}`)),
    requestSamples: sampleNames(packets("request")),
    responseSamples: sampleNames(packets("response")),
    hosts: new Set([...hosts.map(({ host }) => host), ...urlParameters.map(({ name }) => name)]),
    isPage: version === undefined,
  };
}

/** The names in `expected` that `actual` does not have. */
export function missingNames(expected: Names, actual: Names): readonly string[] {
  return [...expected].filter((name) => !actual.has(name));
}

function fieldNames(packets: readonly PacketContract[]): Names {
  const fields = packets
    .flatMap((packet) => packet.fields)
    .filter(({ isDeprecated, isOfService }) => !isDeprecated && !isOfService);
  return new Set(fields.map(({ pointer }) => memberName(pointer)));
}

function sampleNames(packets: readonly PacketContract[]): Names {
  return new Set(packets.flatMap(({ samples }) => samples.map(({ place }) => `${place.file}:${place.line}`)));
}
