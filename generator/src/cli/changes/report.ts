/** Owns the formats in which changes are printed, and what goes with them. */
import type { Change } from "../../diff/change.js";
import type { Decided } from "../../diff/drift/drift.js";
import type { Level } from "../../diff/rules.js";
import type { Colors } from "../terminal.js";
import { githubReport } from "./github.js";
import { jsonReport } from "./json.js";
import { markdownReport } from "./markdown.js";
import { textReport } from "./text.js";

export interface Report {
  readonly level: Level;
  readonly changes: readonly Change[];
  /** Of a drift: what the spec has decided. */
  readonly decided?: readonly Decided[];
  /** Version of the package before the changes, where there is one. */
  readonly version: string | undefined;
}

export type Format = "text" | "markdown" | "json" | "github";

export function formatReport(format: Format, colors: Colors, report: Report): string {
  switch (format) {
    case "text":
      return textReport(colors, report);
    case "markdown":
      return markdownReport(report);
    case "json":
      return jsonReport(report);
    case "github":
      return githubReport(report);
  }
}
