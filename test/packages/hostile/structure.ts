/** The structure of generated files, without their texts: equal for two specs that differ in texts alone. */
import { marked, type Token, type Tokens } from "marked";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import ts from "typescript-5.9";

/** A readable line for each node, so that a difference can be shown as one of lines. */
export const structure: (path: string, text: string) => string = remembered(structureOf);

/** Every identifier in a file of code: text that became a name, and not a literal or a comment. */
export const identifiers: (path: string, text: string) => ReadonlySet<string> = remembered(identifiersOf);

/** Most files of two packages are the same, so a function of a file is called once for each. */
function remembered<T>(read: (path: string, text: string) => T): (path: string, text: string) => T {
  const results = new Map<string, T>();
  return (path, text) => {
    const key = `${path}\n${text}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = read(path, text);
    if (results.size >= mostRemembered) results.clear();
    results.set(key, result);
    return result;
  };
}

const mostRemembered = 5000;

function structureOf(path: string, text: string): string {
  if (path.endsWith(".json")) return jsonStructure(JSON.parse(text), 0).join("\n");
  if (/\.(js|ts)$/.test(path)) return codeStructure(path, text).join("\n");
  if (path.endsWith(".html")) return htmlStructure(parse(text), "").join("\n");
  if (path.endsWith(".md")) return marked.lexer(text).flatMap(markdownStructure).join("\n");
  return "";
}

function codeStructure(path: string, text: string): string[] {
  const file = parseCode(path, text);
  const lines = [...syntaxErrors(file), ...references(file)];
  addNodes(file, "", lines);
  return lines;
}

function parseCode(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Asked of a program of this one file: the parser keeps what it found to itself. */
function syntaxErrors(file: ts.SourceFile): string[] {
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === file.fileName ? file : undefined),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === file.fileName,
    readFile: () => undefined,
  };
  const options = { noLib: true, noResolve: true, allowJs: true, types: [], target: ts.ScriptTarget.ES2022 };
  const program = ts.createProgram([file.fileName], options, host);
  const found = program.getSyntacticDiagnostics(file);
  return found.map(({ messageText }) => `syntax error: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

/** What comments can say to a compiler or to a debugger. */
function references(file: ts.SourceFile): string[] {
  const files = [...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives];
  const directives = file.text.match(/^\s*\/\/\s*(@ts-|[#@]\s*source)/gm) ?? [];
  return [...files.map(() => "reference"), ...directives.map(() => "directive")];
}

function addNodes(node: ts.Node, indent: string, lines: string[]): void {
  const tags = ts.getJSDocTags(node).map((tag) => ` @${tag.tagName.text}`);
  lines.push(`${indent}${ts.SyntaxKind[node.kind]}${tags.join("")}`);
  ts.forEachChild(node, (child) => addNodes(child, `${indent} `, lines));
}

function jsonStructure(value: unknown, depth: number): string[] {
  const indent = " ".repeat(depth);
  if (typeof value !== "object" || value === null) return [`${indent}${typeof value}`];
  const members = Object.values(value).flatMap((member: unknown) => jsonStructure(member, depth + 1));
  return [`${indent}${Array.isArray(value) ? "array" : "object"}`, ...members];
}

/** Elements and the names of their attributes. Text in backticks is code, as it is in Markdown. */
function htmlStructure(node: DefaultTreeAdapterMap["node"], indent: string): string[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const isElement = "tagName" in node && node.tagName !== "code";
  const lines = isElement ? [`${indent}${[node.tagName, ...node.attrs.map(({ name }) => name)].join(" ")}`] : [];
  return [...lines, ...children.flatMap((child) => htmlStructure(child, isElement ? `${indent} ` : indent))];
}

/**
 * A text may hold code spans, which are text too, in either notation; anything else that it makes is structure. Bold words
 * are left out: this parser takes some for plain ones when an escaped backtick goes before.
 */
function markdownStructure(token: Token): string[] {
  if (["text", "escape", "space", "codespan"].includes(token.type) && !("tokens" in token)) return [];
  if (/^<\/?code>$/.test(token.raw)) return [];
  const inCells = token.type === "table" ? cells(token as Tokens.Table).flatMap((cell) => ["cell", ...cell]) : [];
  const items = token.type === "list" ? (token as Tokens.List).items : [];
  const children = [...("tokens" in token ? (token.tokens ?? []) : []), ...items].flatMap(markdownStructure);
  return token.type === "strong" ? children : [token.type, ...[...inCells, ...children].map((line) => ` ${line}`)];
}

function cells({ header, rows }: Tokens.Table): string[][] {
  return [header, ...rows].flat().map((cell) => cell.tokens.flatMap(markdownStructure));
}

function identifiersOf(path: string, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parseCode(path, text));
  return found;
}
