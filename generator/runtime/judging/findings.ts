/** Turns the errors of AJV's code into findings: what is wrong, said at the path of the value that is wrong. */
import type { CheckError, Shape } from "../descriptor.js";
import { escapeSegment, pointerSegments } from "./pointer.js";
import { isList, membersOf } from "./snapshot.js";

/** A violation before it is put into words and codes. */
export interface Finding {
  readonly path: string;
  readonly keyword: string;
  /** What was expected: a type, a limit, a list of values; depends on the keyword. */
  readonly expected: unknown;
  /** What was found; undefined for a property that is missing. */
  readonly found: unknown;
}

/** One finding for each thing that is wrong: what follows from a value of the wrong type is left out. */
export function findingsOf(errors: readonly CheckError[], shape: Shape, packet: unknown): Finding[] {
  // What is wrong with a branch is told by the branch itself.
  const told = errors.filter(({ keyword }) => keyword !== "if");
  const findings = told.map((error) => toFinding(error, shape, packet));
  const wrongTypes = new Set(findings.filter((finding) => finding.keyword === "type").map((finding) => finding.path));
  const seen = new Set<string>();
  return findings.filter(({ path, keyword, expected }) => {
    // An array may break several limits of one kind, each for another kind of item.
    const identity = JSON.stringify([keyword, path, expected]);
    if (seen.has(identity) || (keyword !== "type" && wrongTypes.has(path))) return false;
    seen.add(identity);
    return true;
  });
}

function toFinding(error: CheckError, shape: Shape, packet: unknown): Finding {
  const { instancePath, keyword, params } = error;
  const place = locate(shape, packet, instancePath);
  if (keyword === "required") {
    const path = `${instancePath}/${escapeSegment(String(params.missingProperty))}`;
    return { path, keyword, expected: undefined, found: undefined };
  }
  if (keyword === "discriminator") {
    const tag = String(params.tag);
    const allowed = place.shape !== 0 && "t" in place.shape ? Object.keys(place.shape.v) : [];
    return judgeTag(`${instancePath}/${escapeSegment(tag)}`, allowed, member(place.value, tag));
  }
  if (keyword === "enum") return judgeEnum(instancePath, params.allowedValues, place.value);
  return { path: instancePath, keyword, expected: expectedBy(params), found: place.value };
}

function expectedBy(params: CheckError["params"]): unknown {
  return params.type ?? params.limit ?? params.pattern ?? params.allowedValue;
}

function judgeTag(path: string, allowed: readonly string[], tag: unknown): Finding {
  if (tag === undefined) return { path, keyword: "required", expected: undefined, found: undefined };
  return judgeEnum(path, allowed, tag);
}

/** The schema that AJV compiles has no `type` beside an `enum`: a value of another type is told here. */
function judgeEnum(path: string, allowed: unknown, found: unknown): Finding {
  const type = Array.isArray(allowed) ? typeOfAll(allowed) : undefined;
  if (type !== undefined && !isOfType(found, type)) return { path, keyword: "type", expected: type, found };
  return { path, keyword: "enum", expected: allowed, found };
}

function typeOfAll(values: readonly unknown[]): string | undefined {
  return ["string", "integer", "number"].find((type) => values.every((value) => isOfType(value, type)));
}

function isOfType(value: unknown, type: string): boolean {
  return type === "integer" ? Number.isInteger(value) : typeof value === type && !Number.isNaN(value);
}

interface Place {
  readonly shape: Shape;
  readonly value: unknown;
}

/** Follows a pointer into a packet, and into what is known of it. */
function locate(root: Shape, packet: unknown, pointer: string): Place {
  let shape = root;
  let value = packet;
  for (const segment of pointerSegments(pointer)) {
    if (isList(shape)) shape = shape[0];
    else if (shape !== 0 && typeof value === "object" && value !== null)
      shape = membersOf(shape, value).members[segment] ?? 0;
    value = member(value, segment);
  }
  return { shape, value };
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
