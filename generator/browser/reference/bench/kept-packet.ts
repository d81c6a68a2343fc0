/** Keeps what stands in the bench while its page is loaded anew, or left and come back to: in this tab, and for this page alone. */

export interface KeptPacket {
  /** Name of the packet's type. */
  readonly type: string;
  readonly text: string;
  /** Title of the sample that it is; absent where it is a packet of the reader's own. */
  readonly sample?: string | undefined;
}

const key = (): string => `docs-bench ${location.pathname}`;

/** Keeps, whenever the page is left, what stands in the bench then. */
export function keepWhenLeft(packet: () => KeptPacket): void {
  addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(key(), JSON.stringify(packet()));
    } catch {
      // A browser that keeps nothing, or has no room for more.
    }
  });
}

/** What was kept when the page was left; undefined where it is visited afresh, since a link then says what to show. */
export function keptPacket(): KeptPacket | undefined {
  const [visit] = performance.getEntriesByType("navigation");
  if (!(visit instanceof PerformanceNavigationTiming) || visit.type === "navigate") return undefined;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key()) ?? "null");
    return isPacket(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isPacket(value: unknown): value is KeptPacket {
  if (typeof value !== "object" || value === null) return false;
  return "type" in value && typeof value.type === "string" && "text" in value && typeof value.text === "string";
}
