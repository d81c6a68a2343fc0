/** The builds of the reference: one for each version of the spec, with its diagnostics printed. */
import type { Diagnostic, Outcome, SourceFile } from "../../../diagnostics/diagnostic.js";
import { DiagnosticFormatter, formatDiagnostics } from "../../../diagnostics/format.js";
import { createBrokenBuild, type DocsBuild, createBuild } from "../../../serve/docs/docs-build.js";
import { problemsOf, problemWithoutPlace } from "../../../serve/docs/problems.js";
import type { OutputFile } from "../../../emit/emitter.js";
import { bugSentence, reportBug } from "../../bug.js";
import type { OptionsOf } from "../../command-table.js";
import { painter } from "../generate/report.js";
import { readSpec } from "../../input/read-spec.js";
import { displayed } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

/** Generates the files of the reference from the files of a spec. */
export type MakeReference = (files: readonly SourceFile[]) => Promise<Outcome<readonly OutputFile[]>>;

interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly SourceFile[];
}

/** Builds the reference and reports each build. */
export class DocsBuilds {
  readonly #terminal: Terminal;
  readonly #options: Pick<OptionsOf<"docs">, "spec" | "format">;
  readonly #makeReference: MakeReference;
  #last: DocsBuild | undefined;

  constructor(terminal: Terminal, options: Pick<OptionsOf<"docs">, "spec" | "format">, makeReference: MakeReference) {
    this.#terminal = terminal;
    this.#options = options;
    this.#makeReference = makeReference;
  }

  /** Builds the reference from the current spec. */
  async next(): Promise<DocsBuild> {
    this.#terminal.progress("Reading the spec …");
    const spec = readSpec(this.#terminal.workingDirectory, this.#options.spec);
    const { value: files, diagnostics } = await this.#makeReference(spec.files);
    const findings = displayed(spec, diagnostics);
    const build =
      files === undefined
        ? createBrokenBuild(this.#last, problemsOf(findings.diagnostics, findings.files))
        : createBuild(files);
    this.#last = build;
    await this.#report(findings, files !== undefined);
    return build;
  }

  async #report({ diagnostics, files }: Findings, isSound: boolean): Promise<void> {
    if (this.#options.format === "json") {
      const formatter = new DiagnosticFormatter(files);
      const found = diagnostics.map((finding) => formatter.json(finding));
      return this.#terminal.print(`${JSON.stringify({ ok: isSound, diagnostics: found })}\n`);
    }
    await this.#terminal.print(formatDiagnostics(diagnostics, files, painter(this.#terminal.colors)));
    this.#terminal.remark(
      isSound ? "The reference is up to date." : "The reference is unchanged. Fix the errors above.",
    );
  }

  /** Reports why a build failed, and returns a build that shows the error: an unreadable spec may be readable soon. */
  failed(error: unknown): DocsBuild {
    if (error instanceof UsageError) this.#terminal.remark(`tim-bindgen: ${error.message}`);
    else reportBug(this.#terminal, error);
    const message = error instanceof UsageError ? error.message : bugSentence(error);
    this.#last = createBrokenBuild(this.#last, [problemWithoutPlace(message)]);
    return this.#last;
  }
}
