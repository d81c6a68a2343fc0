/**
 * What is compared: whether a packet, as JSON text, is valid by its type's guard and validator, by its validator in the
 * entry `ajv`, and by peers that know nothing but the published schema. If an object has a name twice, the last counts
 * as in every parser used.
 *
 * Two things JSON Schema does not speak of. A limit in bytes: a packet that breaks nothing else counts as valid here, and
 * the parser, which validates text, must refuse it exactly when the text is too long. And numbers that no double holds, such
 * as 1e400, of which peers think differently: only our own validators and AJV see them, and where a type is open they may be
 * refused by ours alone, since JavaScript would send `null`.
 *
 * AJV itself is not asked where it is known to err: `uniqueItems` compares objects by calling what they inherit. Nor is the
 * validator of Java, to which 1 and 1.0 are different items.
 *
 * The validator of the entry `ajv` must find in every packet what ours finds, limits in bytes included. Where there are numbers that no
 * double holds, only the results are compared.
 *
 * Where AJV agrees that a packet is invalid, both must find the same: the same keywords at the same paths, ours with the codes that
 * the error table ascribes to them.
 */
import { findingsOf } from "../../support/ajv-findings.js";
import { compileForFindings, compileWithAjv, compileWithHyperjump } from "./peers.js";

/** AJV throws, or takes equal objects for different ones, where items of their own have these properties. */
const misleadingNames = ["constructor", "toString", "valueOf"];

/** The validators of one packet type. */
export async function validatorsOf(packet) {
  const comparesItems = JSON.stringify(packet.schema).includes('"uniqueItems":true');
  return {
    ...packet,
    comparesItems,
    ajv: compileWithAjv(packet),
    findings: compileForFindings(packet),
    hyperjump: await compileWithHyperjump(packet),
  };
}

/**
 * What each validator says of a packet, those that are not asked left out; and whether all agree.
 *
 * `bySchema` is our result less the limits in bytes; `isBeyond` tells of a number that peers think of differently.
 */
export function compare(validators, text, { withHyperjump }) {
  const value = JSON.parse(text);
  const result = validators.validate(value);
  const isBeyond = holdsInfinity(value);
  const isMisleading = validators.comparesItems && holdsName(value, misleadingNames);
  const says = {
    isX: validators.is(value),
    validateX: result.valid,
    parseX: validators.parse(text).valid,
    standalone: validators.standalone(value),
    ...(isBeyond ? {} : placesOf(validators, value, result)),
    ...(isMisleading ? {} : { ajv: validators.ajv(value) }),
    ...(withHyperjump && !isBeyond ? { hyperjump: validators.hyperjump(value) } : {}),
  };
  if (says.ajv === false && !isBeyond) {
    says.findings = foundByUs(result);
    says.ajvFindings = foundByAjv(validators, value);
  }
  const bySchema = result.valid || result.violations.every(({ keyword }) => keyword === "maxBytes");
  return { says, bySchema, isBeyond, isAgreed: isAgreed(validators, text, says, { bySchema, isBeyond }) };
}

/** Whether items may have to be compared, of which one is a number that is written as a fraction or with an exponent. */
export function isMisleadingForJava({ comparesItems }, text) {
  return comparesItems && /\d(?:\.\d|[eE][-+\d])/.test(text);
}

function isAgreed({ maxBytes = Infinity }, text, says, { bySchema, isBeyond }) {
  const fits = Buffer.byteLength(text) <= maxBytes;
  const peers = [says.ajv, says.hyperjump].filter((peer) => peer !== undefined);
  const isRefusedByOurs = isBeyond && !bySchema;
  return (
    says.isX === says.validateX &&
    says.places === says.standalonePlaces &&
    (isRefusedByOurs || says.standalone === says.validateX) &&
    says.parseX === (says.validateX && fits) &&
    (isRefusedByOurs || peers.every((peer) => peer === bySchema)) &&
    says.findings === says.ajvFindings
  );
}

/** Where which keyword is broken, by ours and by the validator of the entry `ajv`, which has just been called. */
function placesOf({ standalone }, value, { violations = [] }) {
  const inPlaces = (findings) =>
    findings
      .map(({ path, keyword }) => `${path} ${keyword}`)
      .toSorted()
      .join("\n");
  return { places: inPlaces(violations), standalonePlaces: inPlaces(findingsOf(standalone.errors ?? [], value)) };
}

/** No schema speaks of a limit in bytes. */
function foundByUs({ violations = [] }) {
  return inOrder(violations.filter(({ keyword }) => keyword !== "maxBytes"));
}

function foundByAjv({ findings, causes }, value) {
  return inOrder(
    findings(value).map(({ path, keyword }) => ({
      path,
      keyword,
      codes: causes
        .filter(({ at, on }) => (on === undefined || on.includes(keyword)) && at.test(path))
        .map(({ code }) => code),
    })),
  );
}

/** As text, for comparing and for showing. Which code comes first does not matter to the error table. */
function inOrder(findings) {
  return findings
    .map(({ path, keyword, codes }) => `${path} ${keyword} ${[...new Set(codes)].toSorted().join(",")}`)
    .toSorted()
    .join("\n");
}

/** Whether a number of the text was too large for a double. */
function holdsInfinity(value) {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsInfinity);
}

function holdsName(value, names) {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, member]) => names.includes(name) || holdsName(member, names));
}
