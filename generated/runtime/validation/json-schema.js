/** Adds the published schema of the same packet to a validator. */
export function withJsonSchema(validator, schema) {
    const convert = ({ target }) => inDialect(schema, target);
    return { "~standard": { ...validator["~standard"], jsonSchema: { input: convert, output: convert } } };
}
/** A new copy each time, since the caller may change it. */
function inDialect(schema, target) {
    switch (target) {
        case "draft-2020-12":
            return structuredClone(schema);
        case "draft-07":
            return { ...inDraft07(structuredClone(schema)), $schema: "http://json-schema.org/draft-07/schema#" };
        default:
            throw new TypeError(`JSON Schema target \`${target}\` is not supported. Use draft-2020-12 or draft-07`);
    }
}
/**
 * Omits limits on how many items of a kind an array may hold, since draft-07 has no `maxContains`. The published schema uses
 * `allOf` for nothing else.
 */
function inDraft07(schema) {
    const { $ref, $defs, properties, items, oneOf, contains, minContains, maxContains, allOf, ...rest } = schema;
    return {
        ...rest,
        ...($ref === undefined ? {} : reference($ref.replace("#/$defs/", "#/definitions/"), rest)),
        ...(properties === undefined ? {} : { properties: membersInDraft07(properties) }),
        ...(items === undefined ? {} : { items: inDraft07(items) }),
        ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inDraft07) }),
        ...($defs === undefined ? {} : { definitions: membersInDraft07($defs) }),
    };
}
/** In draft-07 a `$ref` makes validators ignore the keywords next to it. */
function reference(target, siblings) {
    return Object.keys(siblings).length === 0 ? { $ref: target } : { allOf: [{ $ref: target }] };
}
function membersInDraft07(members) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, inDraft07(member)]));
}
