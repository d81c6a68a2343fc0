/**
 * What AJV finds wrong with a packet, in the words of ours: each thing once, at the path of the value that is wrong. AJV is
 * for what is right, so nothing here knows of the code that is held to it.
 */

/** @returns {{ path: string, keyword: string }[]} of the errors of a check that reports all of them */
export function findingsOf(errors, packet) {
  const findings = errors.filter(isTold).map((error) => findingOf(error, packet));
  const wrongTypes = new Set(findings.filter(({ keyword }) => keyword === "type").map(({ path }) => path));
  // What follows from a value of the wrong type is not a finding of its own.
  const told = findings.filter(({ path, keyword }) => keyword === "type" || !wrongTypes.has(path));
  return [
    ...new Map(told.map((finding) => [`${finding.keyword} ${finding.path} ${finding.of}`, finding])).values(),
  ].map(({ path, keyword }) => ({ path, keyword }));
}

/** The errors of a branch report what is wrong with it, and an item that is not counted is not wrong. */
function isTold({ keyword, schemaPath }) {
  return keyword !== "if" && !schemaPath.includes("/contains/");
}

function findingOf({ instancePath, schemaPath, keyword, params }, packet) {
  switch (keyword) {
    case "required":
      return { path: pathOf(instancePath, params.missingProperty), keyword };
    case "discriminator": {
      const path = pathOf(instancePath, params.tag);
      return { path, keyword: tagKeyword(valueAt(packet, path)) };
    }
    case "enum":
      return { path: instancePath, keyword: valuesKeyword(params.allowedValues, valueAt(packet, instancePath)) };
    case "const":
      return { path: instancePath, keyword: valuesKeyword([params.allowedValue], valueAt(packet, instancePath)) };
    // Nothing has to be contained, so that there can only be too much of it; an array may have too much of several things.
    case "contains":
      return { path: instancePath, keyword: "maxContains", of: schemaPath };
    // Of the entry `ajv`, which has an error for each kind of item of which there are too many.
    case "maxContains":
      return { path: instancePath, keyword, of: params.value };
    // The name under which the generator gives AJV a list of types.
    case "types":
      return { path: instancePath, keyword: "type" };
    default:
      return { path: instancePath, keyword };
  }
}

function pathOf(parent, name) {
  return `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function tagKeyword(tag) {
  if (tag === undefined) return "required";
  return typeof tag === "string" ? "enum" : "type";
}

/** A schema may leave the type to the values: one of another type than all of them is of the wrong type. */
function valuesKeyword(allowed, found) {
  const tests = [isText, Number.isInteger, isNumber];
  const test = tests.find((isOne) => allowed.every(isOne));
  return test === undefined || test(found) ? "enum" : "type";
}

function isText(value) {
  return typeof value === "string";
}

function isNumber(value) {
  return typeof value === "number" && !Number.isNaN(value);
}

function valueAt(packet, path) {
  return path
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((value, name) => (isComposite(value) && Object.hasOwn(value, name) ? value[name] : undefined), packet);
}

function isComposite(value) {
  return typeof value === "object" && value !== null;
}
