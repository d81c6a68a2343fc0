/** Owns the judgement of a request's URL and method, by the rules that the spec gives for them. */
import { codesFor } from "../validation/code-rules.js";
import type { MockDescriptor, UrlRules } from "../descriptor.js";
import { escapeSegment } from "../validation/pointer.js";
import type { Violation } from "../validation/violation.js";

export interface RequestLine {
  readonly method: string;
  /** As it stands in the request, without the parameters. */
  readonly path: string;
  /** The part of `URLSearchParams` that is looked at, which not every program has the types of. */
  readonly parameters: { get(name: string): string | null };
}

export interface UrlVerdict {
  /** The operation that is meant; undefined if the URL or the method names none. */
  readonly descriptor: MockDescriptor | undefined;
  readonly violations: readonly Violation[];
}

export function judgeUrl(descriptors: readonly MockDescriptor[], rules: UrlRules, line: RequestLine): UrlVerdict {
  const violation = (path: string, keyword: string, message: string): Violation => {
    return { path, keyword, message, codes: codesFor(rules.codeRules, path, keyword) };
  };
  const atPath = descriptors.filter(({ operation }) => operation.path === line.path);
  const descriptor = atPath.find(({ operation }) => operation.method === line.method);
  const violations: Violation[] = [];
  if (atPath.length === 0) violations.push(violation("", "path", "The path names no operation."));
  else if (descriptor === undefined) violations.push(violation("", "method", "The operation has another method."));
  for (const rule of rules.parameters) {
    const broken = judgeParameter(rule, line.parameters.get(rule.name) ?? "");
    if (broken === undefined) continue;
    violations.push(
      violation(`/${escapeSegment(rule.name)}`, broken.keyword, `URL parameter \`${rule.name}\` ${broken.predicate}.`),
    );
  }
  return { descriptor, violations };
}

type ParameterRule = UrlRules["parameters"][number];

/** An empty value counts as none: that is what is left of a template that was not filled in. */
function judgeParameter(
  rule: ParameterRule,
  text: string,
): { readonly keyword: string; readonly predicate: string } | undefined {
  if (text === "") return { keyword: "required", predicate: "is required" };
  if (rule.constant !== undefined && text !== rule.constant) {
    return { keyword: "const", predicate: `must be \`${rule.constant}\`` };
  }
  if (rule.type === "string") return undefined;
  if (!/^-?\d+$/.test(text)) return { keyword: "type", predicate: "must be an integer" };
  const value = Number(text);
  if (rule.minimum !== undefined && value < rule.minimum)
    return { keyword: "minimum", predicate: `must be at least ${rule.minimum}` };
  if (rule.maximum !== undefined && value > rule.maximum)
    return { keyword: "maximum", predicate: `must be at most ${rule.maximum}` };
  return undefined;
}
