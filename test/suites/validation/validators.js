/** The functions of each packet, found by their public names in what the entries `validators` and `ajv` of packages export. */

/** @param modules what the entries export; each packet type has a name of its own. */
export function validatorsOf(...modules) {
  const exported = Object.assign({}, ...modules);
  const types = Object.keys(exported).flatMap((name) => (name.startsWith("is") ? [name.slice(2)] : []));
  return Object.fromEntries(types.map((type) => [type, validatorOf(exported, type)]));
}

function validatorOf(exported, type) {
  const camel = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return {
    is: exported[`is${type}`],
    validate: exported[`validate${type}`],
    parse: exported[`parse${type}`],
    schema: exported[`${camel}Schema`],
    standalone: exported[camel],
  };
}

/** Path, keyword and codes of each violation, by their places. */
export function violationsOf(result) {
  const found = result.valid ? [] : result.violations;
  return found.map(({ path, keyword, codes }) => [path, keyword, ...codes]).sort(byText);
}

function byText(left, right) {
  return String(left) < String(right) ? -1 : 1;
}
