/** Owns what a watcher is told while a long input is judged: how many packets, how fast, and for how long still. */
import type { Terminal } from "../../terminal.js";

const pauseMs = 200;

export interface Watch {
  readonly terminal: Pick<Terminal, "isWatched" | "progress">;
  /** Bytes of all inputs; undefined where nobody can know. */
  readonly totalBytes: number | undefined;
  /** Milliseconds on a clock that nobody sets. */
  readonly now: () => number;
}

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

  /** Tells, unless it told just now, of so many packets in all. */
  show(input: string, packets: number): void {
    const { terminal, now } = this.#watch;
    if (!terminal.isWatched) return;
    const ms = now();
    if (ms - this.#shownMs < pauseMs) return;
    this.#shownMs = ms;
    const seconds = (ms - this.#startMs) / 1000;
    const parts = [`${count(packets)} packets`, `${count(packets / seconds)} packets/s`];
    const left = this.#secondsLeft(seconds);
    if (left !== undefined) parts.push(`${duration(left)} left`);
    // The name stands last, since a narrow terminal cuts off what it has no room for.
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
