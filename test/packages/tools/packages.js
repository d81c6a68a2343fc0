/** The packages whose documents are held to the tools: the one of the project, and one for each golden spec. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { generate } from "tim-bindgen";
import { readSpec } from "../../../generator/dist/src/cli/input/read-spec.js";

const goldens = "test/cases/golden";

/** The package as it is committed. */
export function readGenerated() {
  const schemas = readdirSync("generated/schema").map((name) => [`schema/${name}`, read(`generated/schema/${name}`)]);
  return { name: "generated", openapi: read("generated/openapi.json"), schemas: Object.fromEntries(schemas) };
}

/** Generated here, since not all of their documents are kept. */
export async function makeGoldens() {
  const names = readdirSync(goldens).filter((name) => existsSync(`${goldens}/${name}/case.json`));
  return Promise.all(names.map(makeGolden));
}

async function makeGolden(name) {
  const file = `${goldens}/${name}/spec.yaml`;
  const { files } = readSpec(process.cwd(), existsSync(file) ? file : `${goldens}/${name}/spec`);
  const { value } = await generate(files.map(withOtherHosts), { enumStyle: "object" });
  const texts = new Map(value.map(({ path, text }) => [path, text]));
  const schemas = [...texts].filter(([path]) => path.startsWith("schema/"));
  return { name, openapi: texts.get("openapi.json"), schemas: Object.fromEntries(schemas) };
}

/** A linter objects to servers of `example.com`: rightly, but these specs have nobody else's to name. */
function withOtherHosts({ path, text }) {
  return { path, text: text.replaceAll("example.com", "service.test") };
}

function read(path) {
  return readFileSync(path, "utf8");
}
