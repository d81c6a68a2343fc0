/** The output formats of a change report. */
import type { Colors } from "../terminal.js";
import type { Report } from "./contents.js";
import { githubReport } from "./github.js";
import { jsonReport } from "./json.js";
import { markdownReport } from "./markdown.js";
import { textReport } from "./text.js";

/** The values of `--format` for `diff` and `drift`. */
export type Format = "text" | "markdown" | "json" | "github";

/** The text to print in the given format. */
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
