/** What stays of code when names, values and comments are taken out: the kinds of its parts, as a compiler reads them. */
import { createRequire } from "node:module";
import type * as TypeScript from "typescript-5.9";

const ts = createRequire(import.meta.url)("typescript-5.9") as typeof TypeScript;

/** The kinds of all parts of a file, nested as they are. Throws on code that cannot be parsed. */
export function skeletonOf(path: string, text: string): string {
  const fileName = path.replace(/\.d\.ts$/, ".ts");
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true },
  });
  if (diagnostics.length > 0)
    throw new Error(`${path}: ${JSON.stringify(diagnostics.map(({ messageText }) => messageText))}\n${text}`);
  return kindsOf(ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022));
}

function kindsOf(node: TypeScript.Node): string {
  const parts: string[] = [];
  ts.forEachChild(node, (child) => {
    parts.push(kindsOf(child));
  });
  const isName =
    ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNumericLiteral(node) || ts.isComputedPropertyName(node);
  return isName ? "name" : `${ts.SyntaxKind[node.kind]}(${parts.join(" ")})`;
}
