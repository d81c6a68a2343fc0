/** Turns what json-schema-to-typescript printed of a masked schema into code that reads as written by hand. */
import { docBlock } from "../../print/doc.js";
import type { MaskedType } from "./type-mask.js";

const placeholderPattern = /"(V\d+)"|\b([NPTV]\d+)\b/g;
const widestLine = 110;

/** The declarations that were printed, by the names of their shapes. */
export function splitDeclarations(printed: string): ReadonlyMap<string, string> {
  const declarations = printed.trim().split(/\n(?=\/\*\*\n \* D\d+\n \*\/\nexport )/);
  return new Map(
    declarations.flatMap((declaration) => {
      const shape = /^export (?:interface|type) (N\d+)/m.exec(declaration)?.[1];
      // The object whose properties they all are has served its purpose.
      return shape === undefined ? [] : [[shape, declaration]];
    }),
  );
}

/** A declaration in the words of the spec: comments filled in, members indented and closed. */
export function unmask(declaration: string, mask: MaskedType): string {
  const lines = declaration.replace(/\/\*\*\n \* (D\d+)\n \*\//g, "$1").split("\n");
  const out: string[] = [];
  let depth = 0;
  for (const line of lines.filter((text) => text !== "")) {
    if (line.startsWith("}")) depth -= 1;
    const indent = "  ".repeat(depth);
    if (/^D\d+$/.test(line)) {
      const doc = mask.reveal(line);
      if (doc !== "") out.push(docBlock(doc, indent));
    } else {
      out.push(indent + unmaskLine(line, indent, mask) + terminator(line, depth));
    }
    if (line.endsWith("{")) depth += 1;
  }
  return out.join("\n");
}

function terminator(line: string, depth: number): string {
  return line.endsWith("{") || (line === "}" && depth === 0) ? "" : ";";
}

/** A line of code, its placeholders replaced; a union too wide for the line has a line for each member. */
function unmaskLine(line: string, indent: string, mask: MaskedType): string {
  const reveal = (text: string): string =>
    text.replace(placeholderPattern, (_all, value: string | undefined, name: string | undefined, at: number) => {
      const code = mask.reveal(value ?? name ?? "");
      const isItem = text.startsWith("[]", at + (name?.length ?? 0));
      return isItem && code.includes(" | ") && value === undefined ? `(${code})` : code;
    });
  const union = /^(.*?[:=] )\(([^()]*)\)$/.exec(line);
  if (union === null) return reveal(line);
  const [, before = "", members = ""] = union;
  const parts = members.split(" | ").map(reveal);
  const whole = `${reveal(before)}${parts.join(" | ")}`;
  if (indent.length + whole.length <= widestLine) return whole;
  return [reveal(before).trimEnd(), ...parts.map((part) => `${indent}  | ${part}`)].join("\n");
}
