/** The command `drift`: compares a page with the spec. */
import { levelOf } from "../../../diff/change.js";
import { drift } from "../../../drift/drift.js";
import { contractOfModel } from "../../../contract/from-model.js";
import { contractOfPage } from "../../../contract/from-page.js";
import type { OperationModel } from "../../../model/types.js";
import type { OptionsOf } from "../../command-table.js";
import { formatReport } from "../../change-report/report.js";
import { openPage, openSpec, type PageSide, refuseInconclusive, type SpecSide } from "../../change-report/sides.js";
import { printable } from "../../../text/printable.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

export async function run(terminal: Terminal, paths: readonly string[], options: OptionsOf<"drift">): Promise<number> {
  const page = await openPage(terminal, paths[0] ?? "");
  const spec = openSpec(terminal, options.spec);
  const specContract = contractOfModel(spec.model, spec.locate, [operationFor(page, spec, options.spec)]);
  refuseInconclusive(terminal, page, [specContract]);
  const { changes, decided, silent } = drift(specContract, contractOfPage(page.facts, page.name));
  const report = { level: levelOf(changes), changes, decided, version: specContract.version };
  await terminal.print(formatReport(options.format, terminal.colors, report));
  for (const direction of silent) {
    terminal.remark(`${printable(page.name)} lists no fields of the ${direction}, so none were compared.`);
  }
  return changes.length === 0 ? 0 : 1;
}

/** The operation that the page documents: the only one, or the one with its path. */
function operationFor({ name, facts }: PageSide, { operations }: SpecSide, path: string): OperationModel {
  const [only, ...others] = operations;
  if (only !== undefined && others.length === 0) return only;
  const api = facts.api?.replace(/^\/+/, "");
  const found = operations.find((operation) => operation.path.replace(/^\/+/, "") === api);
  if (found !== undefined) return found;
  const subject = api === undefined ? "names no API path" : `documents '${printable(api)}'`;
  throw new UsageError(
    `'${printable(name)}' ${subject}, which matches no operation in '${printable(path)}'. ` +
      "Pass the file of its operation with --spec.",
  );
}
