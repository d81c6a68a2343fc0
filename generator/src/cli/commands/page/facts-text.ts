/** The facts of a page as text: a summary. */
import { counted, formatRate } from "../../../text/english.js";
import type { FieldFact, PageFacts } from "../../../page/facts.js";
import { printable } from "../../../text/printable.js";
import type { Colors } from "../../terminal.js";

/** The summary of one page. */
export function factsText(facts: PageFacts, file: string, colors: Colors): string {
  const title = [facts.method, facts.api ?? "no path"].filter((part) => part !== null).join(" ");
  const parts = [
    `${colors.bold(printable(title))} ${colors.dim(`(${printable(file)})`)}`,
    ...overview(facts),
    ...section(colors, "Request fields", facts.requestFields.map(fieldLine)),
    ...section(colors, "Response fields", facts.responseFields.map(fieldLine)),
    ...section(
      colors,
      "Error codes",
      facts.errorCodes.map(({ code, description }) => `${code}  ${short(description)}`),
    ),
    ...section(
      colors,
      "Problems",
      facts.problems.map(({ rule, message, line }) => `line ${line}: ${colors.yellow(rule)}: ${printable(message)}`),
    ),
  ];
  return `${parts.join("\n")}\n\n`;
}

function overview(facts: PageFacts): readonly string[] {
  const { maxCallFrequency, maxBodyBytes, requestSamples, responseSamples } = facts;
  return [
    ...listLine(
      "Hosts",
      facts.hosts.map(({ host, region }) => (region === null ? host : `${host} (${region})`)),
    ),
    ...listLine(
      "URL parameters",
      facts.urlParameters.map(({ name }) => name),
    ),
    ...(maxCallFrequency === null ? [] : [`  Rate limit: ${formatRate(maxCallFrequency)}`]),
    ...(maxBodyBytes === null ? [] : [`  Largest request: ${maxBodyBytes.bytes} bytes`]),
    `  Samples: ${counted(requestSamples.length, "request")}, ${counted(responseSamples.length, "response")}`,
  ];
}

function listLine(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}: ${printable(items.join(", "))}`];
}

function section(colors: Colors, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [colors.cyan(`${title} (${lines.length})`), ...lines.map((line) => `  ${line}`)];
}

/** `Items[].Price  number, required, 0 to 100  What one costs.` */
function fieldLine(field: FieldFact): string {
  const type = field.type === null ? "of unknown type" : [field.type].flat().join(" or ");
  const required = field.required === null ? [] : [field.required ? "required" : "optional"];
  const what = [type, ...required, ...limits(field)].join(", ");
  return `${printable(field.path)}  ${printable(what)}  ${short(field.description)}`;
}

function limits({ enum: values, minimum, maximum, maxLength, maxBytes, maxItems }: FieldFact): readonly string[] {
  return [
    ...(values === undefined ? [] : [`one of ${values.map((value) => JSON.stringify(value)).join(" ")}`]),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(maxLength === undefined ? [] : [`at most ${counted(maxLength, "character")}`]),
    ...(maxBytes === undefined ? [] : [`at most ${counted(maxBytes, "byte")}`]),
    ...(maxItems === undefined ? [] : [`at most ${counted(maxItems, "item")}`]),
  ];
}

const maxDescriptionCharacters = 100;

function short(text: string): string {
  return printable(text.length > maxDescriptionCharacters ? `${text.slice(0, maxDescriptionCharacters)}…` : text);
}
