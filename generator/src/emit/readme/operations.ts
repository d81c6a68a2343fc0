/** The section of an operation: how it is called, its warnings, its samples, and what its page contradicts. */
import type { ApiModel, OperationModel } from "../../model/types.js";
import { blocks, code, phraseMarkdown, text } from "../../print/markdown.js";
import { jsonText } from "../../print/text.js";
import { aboutAdvice, aboutContradictions, adviceOf, callFacts, contradictionsOf } from "../reference/operation.js";

/** The section of one operation. */
export function operationSection(model: ApiModel, operation: OperationModel): string {
  const facts = callFacts(model, operation).map((fact) => `- ${fact.term}: ${phraseMarkdown(fact.text)}`);
  return blocks(
    `### ${code(operation.name)}`,
    text(operation.title),
    text(operation.description),
    facts.join("\n"),
    adviceSection(model, operation),
    samplesSection(operation),
    contradictionsSection(model, operation),
  );
}

function adviceSection(model: ApiModel, operation: OperationModel): string | undefined {
  const items = adviceOf(model, operation).map(
    ({ name, at, conditions, description }) =>
      `- ${code(name)} at ${phraseMarkdown(at)}: ${text(description)}\n  - If ${phraseMarkdown(conditions)}.`,
  );
  return items.length === 0 ? undefined : blocks("#### Advice", aboutAdvice, items.join("\n"));
}

function samplesSection({ samples }: OperationModel): string | undefined {
  if (samples.length === 0) return undefined;
  // No line of JSON starts with a backtick, so none can close the fence.
  const fenced = samples.map(({ title, name, direction, packet }) =>
    blocks(`${text(title || name)} (${direction}):`, `\`\`\`json\n${jsonText(packet)}\`\`\``),
  );
  return blocks("#### Samples", ...fenced);
}

function contradictionsSection(model: ApiModel, operation: OperationModel): string | undefined {
  const items = contradictionsOf(model, operation).map(({ at, statements, decided }) => {
    const said = statements.map(({ where, says }) => `  - ${text(where)}: ${text(says)}`);
    return [`- ${phraseMarkdown(at)}`, ...said, `  - **Decided**: ${text(decided)}`].join("\n");
  });
  return items.length === 0
    ? undefined
    : blocks("#### Contradictions in the documentation", aboutContradictions, items.join("\n"));
}
