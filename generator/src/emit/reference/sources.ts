/** The pages that the facts come from, each with the date of what was read. */
import type { ApiModel, SourceReference } from "../../model/types.js";
import type { Phrase } from "../../print/phrase.js";
import { webAddress } from "../../print/text.js";

/** The title of a page as a link to it, if it has an address, with the date of the page; undefined if it has no name. */
export function describeSource(source: SourceReference | undefined): Phrase | undefined {
  if (source === undefined) return undefined;
  const { title, page, url, updated } = source;
  const label = title ?? page ?? url;
  if (label === undefined) return undefined;
  const address = url === undefined ? undefined : webAddress(url);
  const link: Phrase = address === undefined ? label : { kind: "link", to: { address }, label };
  return updated === undefined ? link : [link, `, as of ${updated}`];
}

/** The pages of the service, its operations, types and codes, each once. */
export function sourcesOf(model: ApiModel): readonly Phrase[] {
  const sources = [model.service, ...model.operations, ...model.types, ...model.errors].flatMap(
    ({ source }) => source ?? [],
  );
  const distinct = new Map(sources.map((source) => [identityOf(source), source]));
  return [...distinct.values()].flatMap((source) => describeSource(source) ?? []);
}

/** Whether two references are the same page of the same date. */
export function isSameSource(a: SourceReference | undefined, b: SourceReference | undefined): boolean {
  return identityOf(a) === identityOf(b);
}

function identityOf(source: SourceReference | undefined): string {
  return JSON.stringify([source?.page, source?.title, source?.url, source?.updated]);
}
