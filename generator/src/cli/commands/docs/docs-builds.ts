/** Owns what comes of each version of a spec: an edition to serve, and what is printed of it. */
import type { Diagnostic, Outcome, SourceFile } from "../../../diagnostics/diagnostic.js";
import { DiagnosticFormatter, formatDiagnostics } from "../../../diagnostics/format.js";
import { brokenEdition, type Edition, soundEdition } from "../../../serve/docs/docs-build.js";
import { problemsOf, problemWithoutPlace } from "../../../serve/docs/problems.js";
import type { OutputFile } from "../../../emit/emitter.js";
import { bugSentence, reportBug } from "../../bug.js";
import type { OptionsOf } from "../../command-table.js";
import { painter } from "../generate/report.js";
import { readSpec } from "../../input/read-spec.js";
import { displayed } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

/** From the files of a spec to those of its page, among others. */
export type MakePage = (files: readonly SourceFile[]) => Promise<Outcome<readonly OutputFile[]>>;

interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly SourceFile[];
}

export class Editions {
  readonly #terminal: Terminal;
  readonly #options: Pick<OptionsOf<"docs">, "spec" | "format">;
  readonly #makePage: MakePage;
  #last: Edition | undefined;

  constructor(terminal: Terminal, options: Pick<OptionsOf<"docs">, "spec" | "format">, makePage: MakePage) {
    this.#terminal = terminal;
    this.#options = options;
    this.#makePage = makePage;
  }

  /** Makes the edition of the spec as it stands now. */
  async next(): Promise<Edition> {
    this.#terminal.progress("Reading the spec …");
    const spec = readSpec(this.#terminal.workingDirectory, this.#options.spec);
    const { value: files, diagnostics } = await this.#makePage(spec.files);
    const findings = displayed(spec, diagnostics);
    const edition =
      files === undefined
        ? brokenEdition(this.#last, problemsOf(findings.diagnostics, findings.files))
        : soundEdition(files);
    this.#last = edition;
    await this.#report(findings, files !== undefined);
    return edition;
  }

  async #report({ diagnostics, files }: Findings, isSound: boolean): Promise<void> {
    if (this.#options.format === "json") {
      const formatter = new DiagnosticFormatter(files);
      const found = diagnostics.map((finding) => formatter.json(finding));
      return this.#terminal.print(`${JSON.stringify({ ok: isSound, diagnostics: found })}\n`);
    }
    await this.#terminal.print(formatDiagnostics(diagnostics, files, painter(this.#terminal.colors)));
    this.#terminal.remark(
      isSound ? "The page shows the spec as it is." : "The page is unchanged. Fix the errors above.",
    );
  }

  /** Tells why there is no next edition, and makes one that tells it too: a spec that cannot be read now may be readable soon. */
  failed(error: unknown): Edition {
    if (error instanceof UsageError) this.#terminal.remark(`tim-bindgen: ${error.message}`);
    else reportBug(this.#terminal, error);
    const message = error instanceof UsageError ? error.message : bugSentence(error);
    this.#last = brokenEdition(this.#last, [problemWithoutPlace(message)]);
    return this.#last;
  }
}
