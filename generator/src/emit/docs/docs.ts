/** Emits `docs/`: the reference as one page with a packet bench in it, and the same as three files for servers with a strict policy. */
import type { ApiModel } from "../../model/types.js";
import type { Emitter } from "../emitter.js";
import { codeRows } from "./codes.js";
import { document } from "./document.js";
import { FieldTree } from "./field-tree.js";
import { type Html, markup } from "./html.js";
import { inScript } from "./in-script.js";
import { joinJudges } from "./join.js";
import { operationSection } from "./operation.js";
import { readPageProgram } from "./page-program.js";
import { typesInReadingOrder } from "../reading-order.js";

export const docs: Emitter = {
  name: "docs",
  async emit(model, _options, emitted) {
    const program = readPageProgram();
    const script = inScript(program.script, await joinJudges(model, emitted));
    const body = content(model);
    return [
      { path: "docs/index.html", text: document(model, body, { script, style: program.style }) },
      { path: "docs/hosted/index.html", text: document(model, body, undefined) },
      { path: "docs/hosted/docs.js", text: `${script}\n` },
      { path: "docs/hosted/docs.css", text: `${program.style}\n` },
    ];
  },
};

function content(model: ApiModel): Html {
  const tree = new FieldTree(model);
  const operations = model.operations.map((operation) => operationSection(model, operation, tree));
  const others = typesInReadingOrder(model).filter(({ name }) => !tree.has(name));
  return markup`<main>
    <h1>${model.service.title || model.service.name}</h1>
    <p>${model.service.description}</p>
    ${operations}
    ${
      others.length === 0
        ? undefined
        : markup`<section>
            <h2>Other types</h2>
            ${others.map(({ name }) => (tree.has(name) ? undefined : tree.type(name)))}
          </section>`
    }
    ${
      model.errors.length === 0
        ? undefined
        : markup`<section id="codes">
            <h2>Codes</h2>
            <ul class="code-rows">
              ${codeRows(model)}
            </ul>
          </section>`
    }
  </main>`;
}
