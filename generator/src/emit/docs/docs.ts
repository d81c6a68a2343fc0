/**
 * The emitter of `docs/`: the reference as one page with a packet bench in it, and the same as three files, for servers whose policy
 * takes no script within a page.
 */
import type { ApiModel } from "../../model/types.js";
import type { Emitter } from "../emitter.js";
import { typesInReadingOrder } from "../reading-order.js";
import { contents } from "./contents.js";
import { document } from "./document.js";
import { FieldTree } from "./field-tree.js";
import { bench, footer, introduction, topBar } from "./frame.js";
import { type Html, markup } from "../../print/html.js";
import { operationParts, operationSection } from "./operation.js";
import { type PageProgram, readPageProgram } from "./page-program.js";
import { pageScript } from "./page-script.js";
import { sourcesOf } from "../reference/sources.js";
import { codeRows, parameterRows, sourceRows } from "./rows.js";

export const docs: Emitter = {
  name: "docs",
  emit(model, _options, { files }) {
    const program = readPageProgram();
    const script = pageScript(program.script, model, files);
    const body = page(model, program);
    return {
      files: [
        { path: "docs/index.html", text: document(model, body, { script, style: program.style }) },
        { path: "docs/hosted/index.html", text: document(model, body, undefined) },
        { path: "docs/hosted/docs.js", text: `${script}\n` },
        { path: "docs/hosted/docs.css", text: `${program.style}\n` },
      ],
    };
  },
};

function page(model: ApiModel, program: PageProgram): Html {
  const tree = new FieldTree(model);
  const operations = model.operations.map((operation) => operationParts(model, operation, tree));
  const sections = [
    { title: "URL parameters", id: "url-parameters", content: parameterRows(model) },
    { title: "Other types", id: "types", content: otherTypes(model, tree) },
    { title: "Codes", id: "codes", content: codeRows(model) },
    { title: "Sources", id: "sources", content: sourceRows(sourcesOf(model)) },
  ].filter(({ content }) => content !== undefined);
  return markup`${topBar(model.service)}
<div class="layout">
${contents(operations, sections)}
<main id="main">
${introduction(model.service)}
${bench}
${operations.map((parts) => operationSection(model, parts))}
${sections.map(({ title, id, content }) => markup`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`)}
</main>
</div>
${footer(program)}`;
}

/** The types that no operation leads to. */
function otherTypes(model: ApiModel, tree: FieldTree): Html | undefined {
  const others = typesInReadingOrder(model).filter(({ name }) => !tree.has(name));
  return others.length === 0
    ? undefined
    : markup`${others.map(({ name }) => (tree.has(name) ? undefined : tree.type(name)))}`;
}
