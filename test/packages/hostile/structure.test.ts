/** The comparison of the hostile test is not blind: each way in which a careless printer lets text out changes the structure. */
import { describe, expect, it } from "vitest";
import { identifiers, structure } from "./structure.js";
import { canary } from "./texts.js";

const careless: Record<string, readonly [path: string, print: (text: string) => string, hostile: string]> = {
  "a comment that ends early": ["a.js", (text) => `/** ${text} */\nexport const a = 1;`, `*/ ${canary}(); /*`],
  "a line that breaks": ["a.js", (text) => `// ${text}\nexport const a = 1;`, `\u2028${canary}();`],
  "a literal that ends early": ["a.js", (text) => `export const a = "${text}";`, `"; ${canary}(); "`],
  "a template that computes": ["a.js", (text) => `export const a = \`${text}\`;`, `\${${canary}()}`],
  "a type that ends early": [
    "a.d.ts",
    (text) => `export type A = "${text}";`,
    `"; export declare const ${canary}: 1; type B = "`,
  ],
  "a tag in a comment": ["a.d.ts", (text) => `/** ${text} */\nexport declare const a: 1;`, "\n@deprecated"],
  "a directive for the compiler": ["a.d.ts", (text) => `// ${text}\nexport declare const a: 1;`, "\n// @ts-nocheck"],
  "a reference to a file": [
    "a.d.ts",
    (text) => `// ${text}\nexport declare const a: 1;`,
    '\n/// <reference path="x" />',
  ],
  "a tag in a page": ["a.md", (text) => `# ${text}`, "<script>x</script>"],
  "a table that ends early": ["a.md", (text) => `| a |\n| - |\n| ${text} |\n| b |`, "x |\n\ny"],
  "a link in a page": ["a.md", (text) => `- ${text}`, "[x](javascript:y)"],
  "an element in a page": ["a.html", (text) => `<p>${text}</p>`, "<b>x</b>"],
  "an attribute that ends early": ["a.html", (text) => `<a href="${text}">a</a>`, '" onclick="x'],
  "a script that ends early": ["a.html", (text) => `<script>"${text}"</script>`, "</script><i>"],
  "a member of a document": ["a.json", (text) => `{ "a": "${text}" }`, '", "b": "'],
};

describe("structure", () => {
  it.each(Object.entries(careless))("shows %s", (_name, [path, print, hostile]) => {
    expect(structure(path, print(hostile))).not.toBe(structure(path, print("harmless")));
  });

  it("shows a syntax error", () => {
    expect(structure("a.js", "export const class = 1;")).toContain("syntax error");
    expect(structure("a.d.ts", "export interface class {}")).toContain("syntax error");
  });

  it("does not show texts, names and comments", () => {
    expect(structure("a.js", '/** x */ export const a = "b";')).toBe(structure("a.js", '// y\nexport const c = "d";'));
    expect(structure("a.md", "# a `b`\n\nc \\* d")).toBe(structure("a.md", "# e\n\nf"));
    expect(structure("a.html", "<p>a <code>b</code></p>")).toBe(structure("a.html", "<p>c &lt;d&gt;</p>"));
    expect(structure("a.json", '{ "a": ["b"] }')).toBe(structure("a.json", '{ "c": ["d"] }'));
  });
});

it("identifiers are names, not the words of comments and literals", () => {
  const text = `/** ${canary} */ export const a = "${canary}";`;
  expect([...identifiers("a.js", text)]).toEqual(["a"]);
});
