/** The parts of a contract that a page states as lists, each by the names of what it holds. */
import type { Contract, Direction, PacketContract } from "../contract/contract.js";
import { memberName } from "../contract/field-pointer.js";

export type Named = ReadonlySet<string>;

export const partName = {
  requestFields: "the fields of the request",
  responseFields: "the fields of the response",
  errorCodes: "the error codes",
  requestSamples: "the samples of the request",
  responseSamples: "the samples of the response",
  hosts: "the hosts and URL parameters",
} as const;

export type Part = keyof typeof partName;

/** What no page has to repeat, or no longer has, is left out. */
export function partsOf(contract: Contract): { readonly [Name in Part]: Named } & { readonly isPage: boolean } {
  const { operations, errors, hosts, urlParameters, version } = contract;
  const own = errors.filter((error) => error.operations?.length !== 0 && error.isDeprecated !== true);
  const packets = (direction: Direction): readonly PacketContract[] => operations.map((one) => one[direction]);
  return {
    requestFields: fieldNames(packets("request")),
    responseFields: fieldNames(packets("response")),
    errorCodes: new Set(own.map(({ code }) => `${code}`)),
    requestSamples: sampleNames(packets("request")),
    responseSamples: sampleNames(packets("response")),
    hosts: new Set([...hosts.map(({ host }) => host), ...urlParameters.map(({ name }) => name)]),
    isPage: version === undefined,
  };
}

/** The names that one has and the other lacks. */
export function namesMissing(these: Named, own: Named): readonly string[] {
  return [...these].filter((name) => !own.has(name));
}

function fieldNames(packets: readonly PacketContract[]): Named {
  const fields = packets
    .flatMap((packet) => packet.fields)
    .filter(({ isDeprecated, isOfService }) => !isDeprecated && !isOfService);
  return new Set(fields.map(({ pointer }) => memberName(pointer)));
}

function sampleNames(packets: readonly PacketContract[]): Named {
  return new Set(packets.flatMap(({ samples }) => samples.map(({ place }) => `${place.file}:${place.line}`)));
}
