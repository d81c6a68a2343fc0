/** The judge, and the schema that is published for the same packet. */
export function withJsonSchema(judge, schema) {
    const convert = ({ target }) => inDialect(schema, target);
    return { "~standard": { ...judge["~standard"], jsonSchema: { input: convert, output: convert } } };
}
/** A copy each time: whoever gets it may change it. */
function inDialect(schema, target) {
    switch (target) {
        case "draft-2020-12":
            return structuredClone(schema);
        case "draft-07":
            return { ...inDraft07(structuredClone(schema)), $schema: "http://json-schema.org/draft-07/schema#" };
        default:
            throw new TypeError(`There is no JSON Schema of the packet for \`${target}\`, but for draft-2020-12 and draft-07`);
    }
}
/**
 * How often an array may hold a kind of item is left out: that dialect knows `contains` as "at least one" alone. The published
 * schema has `allOf` for nothing else.
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
/** In that dialect a reference hides whatever stands beside it. */
function reference(target, beside) {
    return Object.keys(beside).length === 0 ? { $ref: target } : { allOf: [{ $ref: target }] };
}
function membersInDraft07(members) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, inDraft07(member)]));
}
