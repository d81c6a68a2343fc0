/** The pages that the facts came from, each with the date of what was read. */
import type { ApiModel, SourceReference } from "../../model/types.js";
import { type Html, markup } from "../../print/html.js";
import { describeSource } from "./describe.js";

export function sourcesSection(model: ApiModel): Html | undefined {
  const sources = [model.service, ...model.operations, ...model.types, ...model.errors].flatMap(
    ({ source }) => source ?? [],
  );
  const distinct = [...new Map(sources.map((source) => [identityOf(source), source])).values()];
  const items = distinct.map(describeSource).filter((words) => words !== undefined);
  if (items.length === 0) return undefined;
  return markup`<ul class="sources">${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`;
}

function identityOf({ page, title, url, updated }: SourceReference): string {
  return JSON.stringify([page, title, url, updated]);
}
