/** The packets that the bench can judge: those of the operations, and the samples of them that stand in the page. */
import type { Judges } from "../judges.js";
import type { MockDescriptor } from "../../../runtime/descriptor.js";
import type { Validation } from "../../../runtime/validation/violation.js";

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

export interface BenchSample {
  readonly title: string;
  readonly text: string;
}

/** A packet of two operations comes once, with the operation that is named first. */
export function packetsOf({ mocking, parsers }: Judges): readonly BenchPacket[] {
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
