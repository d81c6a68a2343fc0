/** The words next to a field name in its cell that are not part of the name. */
import { parseTypeAlone } from "./parse-type.js";
import { parsePresence } from "./required.js";

/** What the words next to a field name say. */
export interface Badges {
  /** Whether they say that the field is required. */
  readonly required: boolean | undefined;
  /** Whether they say that the field is deprecated or removed. */
  readonly state: "deprecated" | "removed" | undefined;
}

const plain = new Set([
  ..."added alpha beta changed experimental ga hot legacy modified new preview readonly recommended stable updated".split(
    " ",
  ),
  ..."新 新增 新版 推荐 推薦 更新 内测 公测".split(" "),
  "coming soon",
  "read only",
  "read-only",
]);
const deprecated = new Set("deprecated obsolete 废弃 已废弃 弃用 已弃用 不推荐 不建议使用".split(" "));
const removed = new Set("deleted removed withdrawn 删除 已删除 已移除 已下线".split(" "));
/** Words between others, as in `deprecated since 2.1`. */
const fillers = new Set("as from in of since version".split(" "));
const version =
  /^(?:(?:added|new|available|from|in|since|changed|updated)\s)*(?:v(?:ersion)?\s?)?\d{1,4}(?:[.-]\d{1,4}){0,3}\+?$/;

/**
 * Reads the words after a name; undefined if any of them is unknown. A type counts only in brackets, or after a
 * certain name, because `Group list` can be a name.
 */
export function readBadges(text: string, isBehindName: boolean): Badges | undefined {
  const mayBeType = isBehindName || /^[([（【]/.test(text);
  const found = text
    .split(/[()[\]{}（）【】,，;；|/•·\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const read = found.flatMap((part) => badgesOf(part, mayBeType));
  if (read.includes(undefined)) return undefined;
  return {
    required: read.map((badge) => badge?.required).find((value) => value !== undefined),
    state: read.map((badge) => badge?.state).find((value) => value !== undefined),
  };
}

/** Whether a label, such as the first words of a text, says that a field is deprecated or removed. */
export function readState(label: string): Badges["state"] {
  const word = /^(?:this (?:field|parameter|property) (?:is|was|has been) )?(?:now )?(\S+)$/i.exec(label.trim())?.[1];
  if (word === undefined) return undefined;
  return deprecated.has(word.toLowerCase()) ? "deprecated" : removed.has(word.toLowerCase()) ? "removed" : undefined;
}

/** Reads a part that is one badge, or several one-word badges. */
function badgesOf(part: string, mayBeType: boolean): readonly (Badges | undefined)[] {
  const whole = badgeOf(part, mayBeType);
  if (whole !== undefined) return [whole];
  const words = part.split(/\s+/).filter((word) => !fillers.has(word.toLowerCase()));
  return words.map((word) => badgeOf(word, mayBeType));
}

function badgeOf(text: string, mayBeType: boolean): Badges | undefined {
  const word = text.toLowerCase().replace(/[!.:]+$/, "");
  const required = parsePresence(word);
  if (required !== undefined) return { required, state: undefined };
  if (deprecated.has(word)) return { required: undefined, state: "deprecated" };
  if (removed.has(word)) return { required: undefined, state: "removed" };
  const isKnown = plain.has(word) || version.test(word) || (mayBeType && parseTypeAlone(word) !== null);
  return isKnown ? { required: undefined, state: undefined } : undefined;
}
