/** The packet in the bench, saved over a reload or a visit elsewhere: per tab and address. */

/** A packet in the editor. */
export interface SavedPacket {
  /** Name of the packet's type. */
  readonly type: string;
  readonly text: string;
  /** Title of the sample; undefined if the packet is not a sample. */
  readonly sample?: string | undefined;
}

const key = (): string => `docs-bench ${location.pathname}`;

/** Saves the packet whenever the reference is left. */
export function saveOnLeave(packet: () => SavedPacket): void {
  addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(key(), JSON.stringify(packet()));
    } catch {
      // Storage is disabled or full.
    }
  });
}

/** The saved packet; undefined on a new visit, since then the link decides what to show. */
export function savedPacket(): SavedPacket | undefined {
  const [visit] = performance.getEntriesByType("navigation");
  if (!(visit instanceof PerformanceNavigationTiming) || visit.type === "navigate") return undefined;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key()) ?? "null");
    return isPacket(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isPacket(value: unknown): value is SavedPacket {
  if (typeof value !== "object" || value === null) return false;
  return "type" in value && typeof value.type === "string" && "text" in value && typeof value.text === "string";
}
