import { escapeSegment, pointerSegments } from "./pointer.js";
import { isList, membersOf } from "./snapshot.js";
/** One finding for each thing that is wrong: what follows from a value of the wrong type is left out. */
export function findingsOf(errors, shape, packet) {
    // What is wrong with a branch is told by the branch itself.
    const told = errors.filter(({ keyword }) => keyword !== "if");
    const findings = told.map((error) => toFinding(error, shape, packet));
    const wrongTypes = new Set(findings.filter((finding) => finding.keyword === "type").map((finding) => finding.path));
    const seen = new Set();
    return findings.filter(({ path, keyword, expected }) => {
        // An array may break several limits of one kind, each for another kind of item.
        const identity = JSON.stringify([keyword, path, expected]);
        if (seen.has(identity) || (keyword !== "type" && wrongTypes.has(path)))
            return false;
        seen.add(identity);
        return true;
    });
}
function toFinding(error, shape, packet) {
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
    if (keyword === "enum")
        return judgeEnum(instancePath, params.allowedValues, place.value);
    return { path: instancePath, keyword, expected: expectedBy(params), found: place.value };
}
function expectedBy(params) {
    return params.type ?? params.limit ?? params.pattern ?? params.allowedValue;
}
function judgeTag(path, allowed, tag) {
    if (tag === undefined)
        return { path, keyword: "required", expected: undefined, found: undefined };
    return judgeEnum(path, allowed, tag);
}
/** The schema that AJV compiles has no `type` beside an `enum`: a value of another type is told here. */
function judgeEnum(path, allowed, found) {
    const type = Array.isArray(allowed) ? typeOfAll(allowed) : undefined;
    if (type !== undefined && !isOfType(found, type))
        return { path, keyword: "type", expected: type, found };
    return { path, keyword: "enum", expected: allowed, found };
}
function typeOfAll(values) {
    return ["string", "integer", "number"].find((type) => values.every((value) => isOfType(value, type)));
}
function isOfType(value, type) {
    return type === "integer" ? Number.isInteger(value) : typeof value === type && !Number.isNaN(value);
}
/** Follows a pointer into a packet, and into what is known of it. */
function locate(root, packet, pointer) {
    let shape = root;
    let value = packet;
    for (const segment of pointerSegments(pointer)) {
        if (isList(shape))
            shape = shape[0];
        else if (shape !== 0 && typeof value === "object" && value !== null)
            shape = membersOf(shape, value).members[segment] ?? 0;
        value = member(value, segment);
    }
    return { shape, value };
}
function member(value, name) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
}
