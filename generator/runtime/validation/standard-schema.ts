/** A packet's validator as a Standard Schema, version 1, which many libraries accept. */
import type { KnownProperties, PacketDescriptor } from "../descriptor.js";
import { validatePacket } from "./validate.js";
import { pointerSegments } from "./pointer.js";
import { isList } from "./known-properties.js";

/** The part of the Standard Schema interface that validation needs; see https://standardschema.dev. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T>;
    /** Never set; it only carries the input and output types. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

/** The validated value, or what is wrong with it. */
export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** One violation: its message, and its path as property names and array indices. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The Standard Schema object of a packet. */
export function standardSchema<T>(packet: PacketDescriptor): StandardSchema<T> {
  const validate = (value: unknown): StandardResult<T> => {
    const result = validatePacket<T>(packet, value);
    if (result.valid) return { value: result.value };
    return {
      issues: result.violations.map(({ message, path }) => ({ message, path: keysOf(packet.knownProperties, path) })),
    };
  };
  return { "~standard": { version: 1, vendor: "tim-bindgen", validate } };
}

/** Array indices become numbers and names strings; a property may be named `0`. */
function keysOf(root: KnownProperties, pointer: string): (string | number)[] {
  let candidates: readonly KnownProperties[] = [root];
  return pointerSegments(pointer).map((segment) => {
    const isIndex = candidates.some(isList);
    candidates = candidates.flatMap((known) => partsOf(known, segment));
    return isIndex ? Number(segment) : segment;
  });
}

/** What may be known of a part: if a tag selects the variant, of that part in any variant. */
function partsOf(known: KnownProperties, name: string): readonly KnownProperties[] {
  if (known === 0) return [];
  if (isList(known)) return [known[0]];
  if ("t" in known) return Object.values(known.v).flatMap((variant) => partsOf(variant, name));
  return Object.hasOwn(known.p, name) ? [known.p[name] ?? 0] : [];
}
