/** The progress line for a long input: number of packets, packets per second, and the time left. */
import type { Terminal } from "../../terminal.js";

const updateIntervalMs = 200;

/** What a progress line depends on. */
export interface Watch {
  readonly terminal: Pick<Terminal, "isWatched" | "progress">;
  /** Bytes of all inputs; undefined if unknown. */
  readonly totalBytes: number | undefined;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** Updates the progress line, at most every 200 ms. */
export class Progress {
  readonly #watch: Watch;
  readonly #startMs: number;
  #shownMs: number;
  #bytes = 0;

  constructor(watch: Watch) {
    this.#watch = watch;
    this.#startMs = watch.now();
    this.#shownMs = this.#startMs;
  }

  addBytes(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Shows the number of packets so far, unless it was updated just now. */
  show(input: string, packets: number): void {
    const { terminal, now } = this.#watch;
    if (!terminal.isWatched) return;
    const ms = now();
    if (ms - this.#shownMs < updateIntervalMs) return;
    this.#shownMs = ms;
    const seconds = (ms - this.#startMs) / 1000;
    const parts = [`${count(packets)} packets`, `${count(packets / seconds)} packets/s`];
    const left = this.#secondsLeft(seconds);
    if (left !== undefined) parts.push(`${duration(left)} left`);
    // The name comes last, since a narrow terminal cuts the line off.
    terminal.progress(`${parts.join(", ")} (${input})`);
  }

  #secondsLeft(seconds: number): number | undefined {
    const { totalBytes } = this.#watch;
    if (totalBytes === undefined || this.#bytes === 0) return undefined;
    return Math.max(0, totalBytes / this.#bytes - 1) * seconds;
  }
}

const count = (number: number): string => Math.round(number).toLocaleString("en");

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
