/** Changes as annotations of a GitHub workflow. */
import type { Change } from "../../diff/change.js";
import { formatAnnotation } from "../github-annotation.js";
import type { Report } from "./contents.js";

const severities = { major: "error", minor: "warning", patch: "notice", none: "notice" } as const;

/** One annotation per change, at the line of the new side; a removed item only has an old line. */
export function githubReport({ changes }: Report): string {
  return changes.map(annotation).join("");
}

function annotation({ level, rule, before, after, message }: Change): string {
  return formatAnnotation({
    severity: severities[level],
    place: after ?? before,
    title: `${level}: ${rule}`,
    message,
  });
}
