/** The packets of a generated package, found by the names that the generator gives its entries, whatever its operations are. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../../../", import.meta.url);
const specs = new URL("specs/", import.meta.url);

/**
 * Every packet of the committed package, and of those that are generated here and now from the specs of this folder.
 *
 * @param suite for whom: suites that run at the same time must not write the same files.
 */
export async function findPackets(suite = "conformance") {
  const folders = [new URL("generated/", root), ...readdirSync(specs).map((name) => generatePackage(suite, name))];
  const packages = await Promise.all(folders.map(packetsOf));
  return packages.flat();
}

function generatePackage(suite, name) {
  const folder = new URL(`.cache/${suite}/${name}/`, root);
  const program = fileURLToPath(new URL("generator/bin/tim-bindgen.js", root));
  const args = ["generate", "--spec", fileURLToPath(new URL(name, specs)), "--out", fileURLToPath(folder)];
  execFileSync(process.execPath, [program, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

async function packetsOf(folder) {
  const [{ operations }, validators, ajv, { errorTable }] = await Promise.all([
    importFrom(folder, "operations.js"),
    importFrom(folder, "validators.js"),
    importFrom(folder, "ajv.js"),
    importFrom(folder, "errors.js"),
  ]);
  const samples = samplesOf(folder);
  return Object.values(operations).flatMap(({ name: operation, request, response }) =>
    [request, response].map(({ name: type, direction, maxBytes }) => ({
      type,
      maxBytes,
      is: validators[`is${type}`],
      validate: validators[`validate${type}`],
      parse: validators[`parse${type}`],
      standalone: ajv[`${type.charAt(0).toLowerCase()}${type.slice(1)}`],
      schema: JSON.parse(readFileSync(new URL(`schema/${type}.json`, folder), "utf8")),
      samples: samples.get(`${operation} ${direction}`) ?? [],
      causes: direction === "request" ? causesOf(errorTable, operation) : [],
    })),
  );
}

/** What raises a code, as the error table tells it to people: a pattern of pointers, and keywords or none for any. */
function causesOf(errorTable, operation) {
  const rows = Object.values(errorTable).filter(({ operations }) => operations?.includes(operation) ?? true);
  return rows.flatMap(({ code, raisedBy }) =>
    raisedBy.filter((cause) => cause.in !== "url").map(({ at, on }) => ({ code, at: expressionOf(at), on })),
  );
}

/** A `*` is any one segment; at the end, `**` is any number of them. */
function expressionOf(pattern) {
  const segments = pattern.split("/").slice(1);
  const parts = segments.map((segment, index) => {
    if (segment === "**" && index === segments.length - 1) return "(?:/[^/]*)*";
    return segment === "*" ? "/[^/]*" : `/${segment.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`;
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

function importFrom(folder, path) {
  return import(pathToFileURL(fileURLToPath(new URL(path, folder))).href);
}

/** The documented packets, by operation and direction: the OpenAPI document has them as examples. */
function samplesOf(folder) {
  const { paths } = JSON.parse(readFileSync(new URL("openapi.json", folder), "utf8"));
  const calls = Object.values(paths).flatMap((methods) => Object.values(methods));
  return new Map(
    calls.flatMap(({ operationId, requestBody, responses }) => [
      [`${operationId} request`, examplesOf(requestBody)],
      [`${operationId} response`, Object.values(responses).flatMap(examplesOf)],
    ]),
  );
}

function examplesOf(body) {
  return Object.values(body?.content?.["application/json"]?.examples ?? {}).map(({ value }) => value);
}
