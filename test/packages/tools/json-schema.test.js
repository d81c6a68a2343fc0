/** The JSON Schema documents, checked by another project's validator, set to report everything that it does not know. */
import Ajv2020 from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { makeGoldens, readGenerated } from "./packages.js";

const documents = [readGenerated(), ...(await makeGoldens())].flatMap(({ name, openapi, schemas }) =>
  Object.entries(schemas).map(([path, text]) => ({
    name,
    path,
    schema: JSON.parse(text),
    openapi: JSON.parse(openapi),
  })),
);

it.each(documents)("$path of $name is a schema of 2020-12, without a keyword beyond it", ({ schema }) => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  const ajv = validator();
  ajv.validateSchema(schema, true);
  expect(() => ajv.compile(schema)).not.toThrow();
});

it("the schemas take the documented packets, and no others", () => {
  const [{ openapi }] = documents;
  const { requestBody, responses } = openapi.paths["/v4/openim/sendmsg"].post;
  for (const { content } of [requestBody, responses["200"]]) {
    const { schema, examples } = content["application/json"];
    const name = schema.$ref.split("/").at(-1);
    const judge = validator().compile(documents.find(({ path }) => path === `schema/${name}.json`).schema);
    const packets = Object.values(examples).map(({ value }) => value);
    expect(packets.length).toBeGreaterThan(0);
    for (const packet of packets) expect(judge(packet), JSON.stringify(judge.errors)).toBe(true);
    for (const packet of packets) expect(judge(Object.values(packet))).toBe(false);
  }
});

/** Two things that a schema means to say: a list of types where several are offered, and a tag beside the variants that have it. */
function validator() {
  return new Ajv2020.default({ strict: true, allowUnionTypes: true, strictRequired: false });
}
