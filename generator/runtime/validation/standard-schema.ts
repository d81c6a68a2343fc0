/** Offers a packet's judge to the many libraries that take a Standard Schema, version 1. */
import type { PacketDescriptor, Shape } from "../descriptor.js";
import { validatePacket } from "./validate.js";
import { pointerSegments } from "./pointer.js";
import { isList } from "./snapshot.js";

/** The part of the Standard Schema interface that a judge needs; see https://standardschema.dev. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T>;
    /** Never set: it carries the types of what goes in and what comes out. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The Standard Schema object of a packet. */
export function standardSchema<T>(packet: PacketDescriptor): StandardSchema<T> {
  const validate = (value: unknown): StandardResult<T> => {
    const verdict = validatePacket<T>(packet, value);
    if (verdict.valid) return { value: verdict.value };
    return { issues: verdict.violations.map(({ message, path }) => ({ message, path: keysOf(packet.shape, path) })) };
  };
  return { "~standard": { version: 1, vendor: "tim-bindgen", validate } };
}

/** Indices as numbers, names as text: a property may well be named `0`. */
function keysOf(root: Shape, pointer: string): (string | number)[] {
  let shapes: readonly Shape[] = [root];
  return pointerSegments(pointer).map((segment) => {
    const isIndex = shapes.some(isList);
    shapes = shapes.flatMap((shape) => partsOf(shape, segment));
    return isIndex ? Number(segment) : segment;
  });
}

/** The shapes that a part can have: of objects told apart by a tag, that of any variant. */
function partsOf(shape: Shape, name: string): readonly Shape[] {
  if (shape === 0) return [];
  if (isList(shape)) return [shape[0]];
  if ("t" in shape) return Object.values(shape.v).flatMap((variant) => partsOf(variant, name));
  return Object.hasOwn(shape.p, name) ? [shape.p[name] ?? 0] : [];
}
