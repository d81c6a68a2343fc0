/** The functions that make code of text: whatever goes in, it comes out as text. */
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { fc } from "../../support/fast-check.js";
import { type Code, identifier, literal, printedLiteral, propertyName } from "../../../generator/src/print/code.js";
import { comment, docComment, docParts, lineComment } from "../../../generator/src/print/doc.js";
import { text as markdownText } from "../../../generator/src/print/markdown.js";
import { jsonText, visible, webAddress } from "../../../generator/src/print/text.js";
import type { JsonValue } from "../../../generator/src/model/types.js";
import { hostileTexts } from "../emit/hostile.js";
import { skeletonOf } from "../emit/skeleton.js";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts));
const anyJson = fc.jsonValue({ stringUnit: "binary" }) as fc.Arbitrary<JsonValue>;

/** What code means, in plain objects of this realm. */
function valueOf({ text }: Code): unknown {
  return JSON.parse(String(runInNewContext(`JSON.stringify(${text})`)));
}

test("a literal means the value that it was made of, on one line or on several", () => {
  fc.assert(
    fc.property(anyJson, anyText, (value, key) => {
      const object = Object.fromEntries([[key, value]]);
      expect(valueOf(literal(object))).toEqual(JSON.parse(JSON.stringify(object)));
      expect(valueOf(printedLiteral(object))).toEqual(valueOf(literal(object)));
      expect(literal(object).text).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e]/);
    }),
  );
});

test("a literal of an object with a member `__proto__` has that member, and the usual prototype", () => {
  const { text } = literal(Object.fromEntries([["__proto__", 1]]));
  expect(text).toBe('{ ["__proto__"]: 1 }');
  expect(runInNewContext(`Object.getOwnPropertyNames(${text}).join()`)).toBe("__proto__");
});

test("the sign of zero and numbers without sign survive", () => {
  const texts = [-0, 1e21, null, undefined].map((value) => literal(value).text);
  expect(texts).toEqual(["-0", "1e+21", "null", "undefined"]);
});

test("a comment is one comment, and its code is what it would be without", () => {
  const tame = skeletonOf("x.ts", "/** x */\nexport const y = 1;\n");
  fc.assert(
    fc.property(anyText, (text) => {
      const inside = comment(text);
      expect(skeletonOf("x.ts", `${docComment(inside).text}\nexport const y = 1;\n`)).toBe(tame);
      expect(skeletonOf("x.ts", `${lineComment(text).text}\nexport const y = 1;\n`)).toBe(tame);
      expect(inside.text).not.toMatch(/\*\/|[\r\u2028\u2029\u202a-\u202e]|(?:^|\s)@/);
    }),
  );
});

test("prose is wrapped where a line of a member ends, and a comment that fits stays on its line", () => {
  const long = "word ".repeat(60).trim();
  const block = docComment(comment(long), "  ").text;
  expect(Math.max(...block.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(docComment(comment("short"), "  ").text).toBe("  /** short */");
  expect(docComment(docParts(comment("a"), comment("b"))).text).toBe("/**\n * a\n *\n * b\n */");
});

test("tags, links and hidden characters of a text are only text in a comment", () => {
  expect(comment("@deprecated {@link X} mail@x.test").text).toBe("\\@deprecated {\\@link X} mail@x.test");
  expect(comment("a\u202eb\u200bc").text).toBe("a\\u202eb\\u200bc");
});

test("a property can have any name, and an identifier only a checked one", () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const kinds = skeletonOf("x.ts", `interface X { ${propertyName(name).text}: 1 }`);
      expect(kinds).toBe(skeletonOf("x.ts", "interface X { y: 1 }"));
    }),
  );
  expect(identifier("TIMTextElem").text).toBe("TIMTextElem");
  expect(() => identifier("a b")).toThrow("Not an identifier");
});

test("JSON files hold what they were made of, without hidden characters", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(jsonText(value)).not.toMatch(/[\u2028\u2029\u202a-\u202e\u200b]/);
    }),
  );
});

test("only an http address becomes a link, and nothing in it can end one", () => {
  expect(webAddress("https://x.test/a(b)|c}*/ <d>\"'`")).toBe("https://x.test/a%28b%29%7Cc%7D%2A/%20%3Cd%3E%22'%60");
  expect(["javascript:alert(1)", "x", "https://", "data:text/html,x"].map(webAddress)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(webAddress(`https://x.test/${text}`) ?? "").not.toMatch(/[\s()<>|{}*"\\`[\]]/);
    }),
  );
});

test("text made visible is one line", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(visible(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    }),
  );
});

test("space in front of a text makes no block of code of it in Markdown", () => {
  expect(markdownText("\u0000\u0000 \n/// x")).toBe("/// x");
  expect(markdownText("    indented\n")).toBe("indented");
});
