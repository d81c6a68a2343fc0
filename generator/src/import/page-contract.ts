/** The contract of a page for an import, including the units and defaults that it states. */
import type { Contract, FieldContract, PacketContract } from "../contract/contract.js";
import { contractOfPage, pointersOf } from "../contract/from-page.js";
import type { FieldFact, PageFacts } from "../page/facts.js";

/** Units and defaults are proposed for new fields, but not merged: most pages do not state them. */
export function contractForImport(facts: PageFacts, file: string): Contract {
  const contract = contractOfPage(facts, file);
  const operations = contract.operations.map((operation) => ({
    ...operation,
    request: withDetails(operation.request, facts.requestFields),
    response: withDetails(operation.response, facts.responseFields),
  }));
  return { ...contract, operations };
}

function withDetails(packet: PacketContract, rows: readonly FieldFact[]): PacketContract {
  const pointers = pointersOf(rows);
  const byPointer = new Map(rows.map((row) => [pointers.get(row), row]));
  const fields = packet.fields.map((field): FieldContract => {
    const row = byPointer.get(field.pointer);
    return { ...field, unit: row?.unit, default: row?.default };
  });
  return { ...packet, fields };
}
