/** The pointers by which fields are named: JSON Pointers without array indices. */

/** The pointer of a field of an object; `name` is as in a packet, and escaped here. */
export function memberPointer(parent: string, name: string): string {
  return `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The name that a pointer ends with, as it is in a packet. */
export function memberName(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

/** Whether it names no field, but says what fields are like: any key of an object, or a row with a blank in its name. */
export function isDescription(pointer: string): boolean {
  const name = memberName(pointer);
  return name === "*" || /\s/.test(name);
}

/** The pointer of the object that holds the field; the empty one is the packet. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** Whether a pointer is the other, or lies inside it. */
export function isAtOrBeneath(pointer: string, other: string): boolean {
  return pointer === other || pointer.startsWith(`${other}/`);
}

/** The pointer as a spec may write it, freed of array indices and of `*` in their place. */
export function withoutIndices(pointer: string): string {
  if (!pointer.startsWith("/")) return pointer;
  const segments = pointer.slice(1).split("/");
  return segments
    .filter((segment) => !/^(\d+|\*)$/.test(segment))
    .map((segment) => `/${segment}`)
    .join("");
}
