/** The packets of the bench: those of the operations, with their samples. */
import type { Bindings } from "../bindings.js";
import type { MockDescriptor } from "../../../runtime/descriptor.js";
import type { Validation } from "../../../runtime/validation/violation.js";

/** A packet type. */
export interface BenchPacket {
  /** Name of its type. */
  readonly type: string;
  readonly label: string;
  readonly direction: "request" | "response";
  readonly maxBytes: number | undefined;
  readonly mock: MockDescriptor;
  readonly parse: (text: string) => Validation<unknown>;
  readonly samples: readonly BenchSample[];
}

/** A documented sample. */
export interface BenchSample {
  readonly title: string;
  readonly text: string;
}

/** All packet types. One that several operations share is listed with the first of them. */
export function packetsOf({ mocking, parsers }: Bindings): readonly BenchPacket[] {
  const packets = new Map<string, BenchPacket>();
  for (const mock of Object.values(mocking.operations)) {
    for (const direction of ["request", "response"] as const) {
      const { name: type, maxBytes } = mock.operation[direction];
      const parse = parsers[type];
      if (parse === undefined || packets.has(type)) continue;
      const label = `${mock.operation.name}: ${direction}`;
      packets.set(type, { type, label, direction, maxBytes, mock, parse, samples: samplesOf(type) });
    }
  }
  return [...packets.values()];
}

function samplesOf(type: string): readonly BenchSample[] {
  const articles = [...document.querySelectorAll<HTMLElement>(".sample")].filter(
    ({ dataset }) => dataset["packet"] === type,
  );
  return articles.map((article) => ({
    title: article.querySelector("[data-label]")?.textContent ?? "",
    text: article.querySelector("[data-json]")?.textContent ?? "",
  }));
}
