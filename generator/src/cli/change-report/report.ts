/** Owns the formats in which changes are printed. */
import type { Colors } from "../terminal.js";
import type { Report } from "./contents.js";
import { githubReport } from "./github.js";
import { jsonReport } from "./json.js";
import { markdownReport } from "./markdown.js";
import { textReport } from "./text.js";

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
