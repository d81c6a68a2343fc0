/**
 * The word lint: `node .ci/check-words.js [file or folder…]`.
 *
 * It reports words that are not the field's terms in comments and string literals of code, and in Markdown and YAML, with the
 * word to use instead. With no argument it checks `coveredPaths`.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The paths that are checked by default. */
const coveredPaths = [".ci", "ARCHITECTURE.md", "CHANGELOG.md", "README.md", "examples", "generator", "spec", "test"];

/** Each pattern with what to write instead. */
const words = [
  [/\bstands?\b(?!\?? for)/i, "is, is at"],
  [/(?<!\bthere )\bis no (?!longer\b)[a-z]/i, "is not a"],
  [/\btold\b/i, "is notified, is described"],
  [/\bmend(?:s|ed|ing)?\b/i, "fix"],
  [/\banew\b/i, "again"],
  [/\bjudg(?:e|es|ed|ing|ement|ements)\b/i, "validate, validation"],
  [/\bverdicts?\b/i, "result"],
  [/\bwhoever\b/i, "anyone who"],
];
/** Only at the start of a module's first comment. */
const opening = [/^\W*Owns\b/, "a noun phrase, such as 'The …'"];

const root = fileURLToPath(new URL("..", import.meta.url));
const skippedFolders = new Set(["node_modules", "dist", "generated", "expected", "fixture", "fixtures"]);
const skippedFiles = new Set(["check-words.js", "check-words.test.ts"]);
/** The input and the expected output of tests. */
const isData = (path) => /[\\/]test[\\/]cases[\\/].*\.(?:md|ya?ml)$/.test(path);
const code = new Set([".ts", ".js"]);
const prose = new Set([".md", ".yaml", ".yml"]);

function filesAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !skippedFolders.has(name) && !skippedFiles.has(name))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      if (entry.isDirectory()) return filesAt(file);
      return !isData(file) && (code.has(extname(file)) || prose.has(extname(file))) ? [file] : [];
    });
}

/** A comment, a string, a template without its expressions' values, or a regular expression, which is ignored. */
const token =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)|(?<=[(=,:[!&|?{};\s])\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;

/** The text of a file that is checked, as pairs of offset and text. */
function texts(file, content) {
  if (prose.has(extname(file))) return [{ start: 0, text: withoutNames(content) }];
  return [...content.matchAll(token)]
    .filter(({ groups }) => groups.comment !== undefined || groups.string !== undefined)
    .map(({ 0: text, index: start, groups }) => {
      const isComment = groups.comment !== undefined;
      return { start, text: isComment ? withoutNames(text) : text, isComment };
    });
}

/** Blanks what is between backticks on one line: the name of a file, a function or an option, which its own place decides. */
function withoutNames(text) {
  return text.replace(/`[^`\n]+`/g, (name) => " ".repeat(name.length));
}

function problemsOf(file) {
  const content = readFileSync(file, "utf8");
  const shown = relative(root, file).startsWith("..") ? basename(file) : relative(root, file);
  return texts(file, content).flatMap(({ start, text, isComment }, index) => {
    const patterns = index === 0 && isComment === true ? [...words, opening] : words;
    return patterns.flatMap(([pattern, instead]) =>
      [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((match) => {
        const line = content.slice(0, start + match.index).split("\n").length;
        return { line, problem: `${shown}:${line}: '${match[0].trim()}'; write ${instead}.` };
      }),
    );
  });
}

const asked = process.argv.slice(2);
const paths = asked.length === 0 ? coveredPaths.map((path) => join(root, path)) : asked;
const problems = paths
  .flatMap(filesAt)
  .flatMap((file) => problemsOf(file).toSorted((a, b) => a.line - b.line))
  .map(({ problem }) => problem);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
