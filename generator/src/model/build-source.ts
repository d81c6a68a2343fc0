/** The page that facts were taken from. */
import type { SourceSpec } from "../spec/document.js";
import type { SourceReference } from "./types.js";

export function sourceModel({ page, title, url, updated }: SourceSpec): SourceReference {
  return { page, title, url, updated };
}
