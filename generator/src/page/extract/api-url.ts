/** The sample URL of a request: host, path and parameter names. */
import type { PlacedBlock } from "./sections.js";

/** A sample URL, split into its parts. */
export interface ApiUrl {
  /** Can be a placeholder. */
  readonly host: string;
  /** Without a leading slash. */
  readonly path: string;
  readonly parameters: readonly string[];
  /** The method written before the URL, if any. */
  readonly method: string | undefined;
  readonly line: number;
}

/** The first URL in a URL section; otherwise the first in a code block without brackets. */
export function findApiUrl(blocks: readonly PlacedBlock[]): ApiUrl | undefined {
  const inSection = blocks.filter(({ role }) => role?.topic === "url");
  const code = blocks.filter(({ block }) => block.kind === "code");
  return firstUrl(inSection) ?? firstUrl(code.filter(({ block }) => block.kind === "code" && !/[{[]/.test(block.text)));
}

function firstUrl(blocks: readonly PlacedBlock[]): ApiUrl | undefined {
  for (const { block } of blocks) {
    if (block.kind === "table") continue;
    for (const [index, line] of block.text.split("\n").entries()) {
      const url = urlOfLine(line, block.line + index);
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

/** Not parsed with `URL`, because the host can be a placeholder such as `{domain}` or `xxxxxx`. */
function urlOfLine(text: string, line: number): ApiUrl | undefined {
  const found =
    /(?:^|\s)(?:(GET|POST|PUT|PATCH|DELETE)\s{1,20})?https?:\/\/([^\s/?#]{1,300})\/([^\s?#]{1,1000})(?:\?(\S{0,4000}))?/.exec(
      text.slice(0, maxLineLength),
    );
  const [, method, host, written, query = ""] = found ?? [];
  const path = written?.replace(/[([（]/.test(written) ? punctuation : punctuationOrBracket, "");
  if (host === undefined || path === undefined || path === "") return undefined;
  const parameters = query.split("&").map((pair) => pair.split("=", 1)[0] ?? "");
  return { host, path, parameters: parameters.filter((name) => name !== ""), method, line };
}

/** What follows a URL in a sentence and is not part of it. A bracket may close one in the path. */
const punctuation = /[.,;:!。，；：！、]+$/;
const punctuationOrBracket = /[.,;:!。，；：！、)\]）]+$/;

const maxLineLength = 10_000;
