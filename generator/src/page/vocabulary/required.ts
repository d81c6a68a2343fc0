/** The words and marks that say whether a field is required, in headings, in cells and next to names. */
import { wordSet, wordsOf } from "./words.js";

/**
 * What a column states: whether a field is required, whether it is optional, or either in words (`Required/Optional`), in
 * which case a plain yes means nothing.
 */
export type RequiredColumn = "required" | "optional" | "presence";

const headingOfRequired = wordSet(
  "compulsory mand mandatory must necessary necessity needed obligatory req reqd required requirement 必填 必选 必選 必须 必須 必需 必传 必傳 必要",
);
const headingOfOptional = wordSet(
  "omissible omittable omitted opt optional optionality 可选 可選 选填 選填 可选填 非必填 非必选 非必選 非必须 非必須 非必需 可省略",
);
const headingOfPresence = wordSet("attribute presence property");
/** Words allowed next to these. `Required permission`, for example, is not about the field. */
const allowedNextToHeading = wordSet(
  "a argument be body can condition field flag if input is it item mark may member necessarily need no not or param parameter request state status the this whether y yes n 是否 否 是 项 項 字段 参数 參數",
);

/** What a column with this heading states; undefined if it is about something else. */
export function requiredColumn(heading: string): RequiredColumn | undefined {
  if (/^(?:m\s*\/\s*o(?:\s*\/\s*c)?|r\s*\/\s*o|o\s*\/\s*m|o\s*\/\s*r)$/i.test(heading.trim())) return "presence";
  const words = wordsOf(heading.replace(/\bor not\b/i, "")).map(withoutWhether);
  const isKnown = (word: string): boolean =>
    [headingOfRequired, headingOfOptional, headingOfPresence, allowedNextToHeading].some((known) => known.has(word));
  if (!words.every(isKnown)) return undefined;
  const isRequired = words.some((word) => headingOfRequired.has(word));
  const isOptional = words.some((word) => headingOfOptional.has(word));
  if (isRequired && isOptional) return "presence";
  if (isOptional) return words.includes("not") ? "required" : "optional";
  if (isRequired) return words.includes("not") ? "optional" : "required";
  return words.some((word) => headingOfPresence.has(word)) ? "presence" : undefined;
}

/** `是否必填` and `必填项` are `必填`. */
function withoutWhether(word: string): string {
  const inner = word.replace(/^是否(?:为)?/, "").replace(/[项項]$/, "");
  return inner === "" ? word : inner;
}

const saysRequired = new Set(
  "compulsory m mand mandatory must necessary obligatory r req reqd required 必填 必选 必選 必须 必須 必需 必传 必傳".split(
    " ",
  ),
);
const saysOptional = new Set([
  ..."o opt optional non-mandatory non-required 选填 選填 可选 可選 可选填 非必填 非必选 非必選 非必须 非必須 非必需".split(
    " ",
  ),
  "not mandatory",
  "not necessary",
  "not needed",
  "not required",
]);
const yes = new Set(["t", "true", "y", "yes", "√", "✓", "✔", "✅", "☑", "是"]);
const no = new Set(["f", "false", "n", "no", "×", "✕", "✗", "✖", "✘", "❌", "否"]);

/** Whether a cell says that its field is required; undefined if it is unclear or about something else. */
export function parseRequired(cell: string, column: RequiredColumn = "required"): boolean | "conditional" | undefined {
  const text = normalized(cell);
  const plain = plainAnswer(text, column);
  if (plain !== undefined) return plain;
  if (text === "conditional" || text === "c") return "conditional";
  const first = text.split(/[\s,;(（，；]/, 1)[0] ?? "";
  const isAnswer = first.length > 1 || yes.has(first) || no.has(first);
  const isKnown = isAnswer && [saysRequired, saysOptional, yes, no].some((words) => words.has(first));
  return first !== text && (isKnown || first === "conditional") ? "conditional" : undefined;
}

/** Whether a text says by itself that a field is required or optional; undefined if it says neither. */
export function parsePresence(text: string): boolean | undefined {
  const word = normalized(text);
  return word.length < 2 ? undefined : plainAnswer(word, "presence");
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("\ufe0f", "")
    .replace(/[.。]$/, "")
    .trim();
}

function plainAnswer(text: string, column: RequiredColumn): boolean | undefined {
  if (saysRequired.has(text)) return true;
  if (saysOptional.has(text)) return false;
  if (column === "presence") return undefined;
  if (yes.has(text)) return column === "required";
  return no.has(text) ? column === "optional" : undefined;
}
