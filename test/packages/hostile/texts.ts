/** Hostile texts: what ends a comment, a literal or a line in some language, what a name must not be, and what hides. */
import fc from "fast-check";

/** Code that would leave a trace if it ever ran. */
export const canary = "hostileCanary";
const code = `globalThis.${canary} = 1`;

const breakouts = [
  `*/ ${code}; /*`,
  `*/\n${code}\n/**`,
  `\`; ${code}; \``,
  `\${${code}}`,
  `"; ${code}; "`,
  `'; ${code}; '`,
  `\\"; ${code}; //`,
  `\\'; ${code}; //`,
  `\n${code}; //`,
  `\r${code}; //`,
  `\u2028${code}; //`,
  `\u2029${code}; //`,
  `x\\`,
  `"] = ${code}; x["`,
  `"), ${code}, ("`,
  `/u, ${code}, /`,
  `}; ${code}; ({`,
  `</script><script>${code}</script>`,
  `<!-- ${code} -->`,
  `--> ${code}`,
  `<img src=x onerror=${code}>`,
  `[x](javascript:${code})`,
  `\n/// <reference path="x" />`,
  `\n// @ts-nocheck`,
  `\n//# sourceMappingURL=data:x`,
  "\n#!/usr/bin/env node",
];

const deceptions = [
  "\u202e reversed \u202c",
  "\u2066 isolated \u2069",
  "zero\u200bwidth",
  "\ufeffmark",
  "lone \ud800 high",
  "lone \udc00 low",
  "nul \u0000 nul",
  "escape \u001b[31m",
  "@deprecated no",
  "x\n@deprecated no",
  "{@link x}",
  "$& $' $` $1 $$",
  "%s %d %o",
  "\\u002a/",
  "a/b~c~1d",
  "| a | b |\n| - | - |",
  "# heading",
  "```\ncode\n```",
  "- list\n\n    code",
  "&lt;&amp;&#42;",
  "[x]: y",
  "1st",
  "a-b",
  "ends with space ",
  "Größe ﬁ 𝒳",
];

/** Texts that are identifiers, and yet dangerous as a name. */
export const awkwardNames: readonly string[] = [
  "__proto__",
  "hasOwnProperty",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "class",
  "default",
  "enum",
  "await",
  "eval",
  "arguments",
  "Array",
  "Record",
  "Error",
  "Promise",
  "Object",
  "Function",
  "Symbol",
  "undefined",
  "NaN",
  "globalThis",
  "require",
  "module",
  "exports",
];

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...breakouts, ...deceptions) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(...awkwardNames) },
);

/** A text that has a letter, so it is not a number. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fragment, { minLength: 1, maxLength: 3 })
  .map((fragments) => fragments.join(" "))
  .filter((text) => /[a-z]/i.test(text));
